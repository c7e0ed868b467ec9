"use client";

import { useActionState } from "react";
import { type FormAction, problemAt } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { isEnded } from "@/lib/actions/rules";
import type { ActionView, OwnerChoice, PracticeGroup } from "@/lib/actions/types";
import { stateInWords } from "@/lib/actions/words";
import { OwnerSelect } from "./owner-select";
import { PracticeSelect } from "./practice-select";
import { SharedSelect } from "./shared-select";

type ChangeFormProps = {
  save: FormAction;
  /** What the form is about, unseen: the place, the action and its revision. */
  about: Readonly<Record<string, string>>;
  action: ActionView;
  owners: readonly OwnerChoice[];
  practices: readonly PracticeGroup[];
  ofTeam: boolean;
};

const states = Object.entries(stateInWords).map(([value, label]) => ({ value, label }));

/** Everything of an action for who plans; for its owner how far it is, and what there is to say of it. */
export function ChangeForm({ save, about, action, owners, practices, ofTeam }: ChangeFormProps) {
  const [state, post] = useActionState(save, null);
  const said = (name: string, now: string) => ({
    name,
    defaultValue: state?.values[name] ?? now,
    error: problemAt(state, name),
  });
  const { change } = action.can;
  return (
    <form action={post} className="grid max-w-prose gap-4">
      {state && state.fields.length === 0 && <Notice tone="error">{state.message}</Notice>}
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {change && (
        <>
          <TextField label="What is to be done?" required maxLength={200} {...said("title", action.title)} />
          <div className="grid gap-4 sm:grid-cols-2">
            <OwnerSelect
              owners={owners}
              present={action.owner}
              name="ownerId"
              defaultValue={state?.values["ownerId"]}
              error={problemAt(state, "ownerId")}
            />
            <TextField label="By" type="date" optional {...said("dueOn", action.dueOn ?? "")} />
          </div>
          {/* What was done was done about what it was about. */}
          {!isEnded(action.state) && (
            <PracticeSelect
              practices={practices}
              present={action.practice}
              defaultValue={state?.values["practiceKey"]}
              error={problemAt(state, "practice")}
            />
          )}
        </>
      )}
      <Select label="How far" options={states} {...said("state", action.state)} />
      <TextArea
        label="Notes"
        optional
        maxLength={2000}
        hint={ofTeam ? "For the team alone." : undefined}
        {...said("note", action.note ?? "")}
      />
      <TextArea
        label="Links"
        optional
        hint={ofTeam ? "One on each line; for the team alone." : "One on each line."}
        {...said("links", action.links.join("\n"))}
        rows={2}
        error={problemAt(state, "links") ?? state?.fields.find(({ path }) => path.startsWith("links."))?.message}
      />
      {change && ofTeam && <SharedSelect defaultValue={state?.values["shared"] ?? String(action.shared)} />}
      <div>
        <SubmitButton variant="primary" pending="Saving…">
          Save
        </SubmitButton>
      </div>
    </form>
  );
}
