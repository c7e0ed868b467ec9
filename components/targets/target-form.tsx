"use client";

import { useActionState } from "react";
import { type FormAction, problemAt } from "@/components/ui/form-state";
import type { ButtonVariant } from "@/components/ui/button-class";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { TargetLevel } from "@/lib/targets/types";

type TargetFormProps = {
  action: FormAction;
  /** What the form is about, unseen: team, model, category, the revision that was seen, and what is done. */
  about: Readonly<Record<string, string>>;
  label: string;
  /** What it concerns, for whoever cannot see where it stands. */
  concerns: string;
  variant?: ButtonVariant;
  /** The levels to choose from; without them the form takes a reason alone, or none. */
  levels?: readonly TargetLevel[];
  /** What stands in the fields at first. */
  present?: { readonly level: TargetLevel; readonly on: string | null; readonly reason: string } | null;
};

/** A level, perhaps a day, and why. Posts as a plain form until the page is awake. */
export function TargetForm({ action, about, label, concerns, variant = "primary", levels, present }: TargetFormProps) {
  const [state, post] = useActionState(action, null);
  const field = (name: string, before = "") => ({
    name,
    defaultValue: state?.values[name] ?? before,
    error: problemAt(state, name),
  });
  return (
    <form action={post} className="grid max-w-prose gap-4">
      {state && state.fields.length === 0 && <Notice tone="error">{state.message}</Notice>}
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {levels && (
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            label="Level"
            options={levels.map(({ id, name }) => ({ value: id, label: name }))}
            {...field("level", present?.level.id)}
          />
          <TextField label="By" type="date" optional {...field("on", present?.on ?? "")} />
        </div>
      )}
      <TextArea
        label="Why"
        maxLength={500}
        rows={2}
        {...(levels ? { required: true, hint: "“This is enough for us” is a good reason." } : { optional: true })}
        {...field("reason", present?.reason)}
      />
      <div>
        <SubmitButton variant={variant}>
          {label}
          <span className="sr-only">: {concerns}</span>
        </SubmitButton>
      </div>
    </form>
  );
}
