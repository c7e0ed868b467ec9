"use client";

import { useActionState } from "react";
import { type FormAction, problemAt } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { Select, type SelectOption } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";

type OpenRoundFormProps = {
  action: FormAction;
  units: readonly SelectOption[];
  models: readonly SelectOption[];
  proposed: { readonly name: string; readonly startsOn: string; readonly endsOn: string };
};

/** Everything that a round is, with a proposal for what can be guessed. */
export function OpenRoundForm({ action, units, models, proposed }: OpenRoundFormProps) {
  const [state, post] = useActionState(action, null);
  /** A field's name, with what was typed into it, or else the proposal, and what is wrong with it. */
  const field = (name: string, unless?: string) => ({
    name,
    defaultValue: state?.values[name] ?? unless,
    error: problemAt(state, name),
  });
  return (
    <form action={post} className="grid max-w-prose gap-4">
      {state && state.fields.length === 0 && <Notice tone="error">{state.message}</Notice>}
      <div className="grid gap-4 sm:grid-cols-2">
        <Select label="Unit" hint="Its teams and all below are asked." options={units} {...field("unitId")} />
        <Select label="Model" hint="In its newest version." options={models} {...field("model")} />
        <TextField label="Name" required maxLength={100} {...field("name", proposed.name)} className="sm:col-span-2" />
        <TextField label="First day" type="date" required {...field("startsOn", proposed.startsOn)} />
        <TextField label="Last day" type="date" required {...field("endsOn", proposed.endsOn)} />
      </div>
      <TextArea
        label="Message to the teams"
        optional
        maxLength={2000}
        hint="Why now, and what it is for."
        {...field("message")}
      />
      <div>
        <SubmitButton variant="primary" pending="Opening…">
          Open the round
        </SubmitButton>
      </div>
    </form>
  );
}
