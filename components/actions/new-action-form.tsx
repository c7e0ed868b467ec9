"use client";

import { useActionState } from "react";
import { type FormAction, problemAt } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { OwnerChoice, PracticeGroup } from "@/lib/actions/types";
import { OwnerSelect } from "./owner-select";
import { PracticeSelect } from "./practice-select";
import { SharedSelect } from "./shared-select";

type NewActionFormProps = {
  action: FormAction;
  /** What the form is about, unseen: the place and the action's id. */
  about: Readonly<Record<string, string>>;
  owners: readonly OwnerChoice[];
  practices: readonly PracticeGroup[];
  /** What it is about at first, and called like. */
  practice?: { readonly model: string; readonly id: string; readonly statement: string } | undefined;
  /** A team's action has a choice of who sees it. */
  ofTeam: boolean;
};

const longest = 200;

/** One action: what, who, until when. Posts as a plain form until the page is awake. */
export function NewActionForm({ action, about, owners, practices, practice, ofTeam }: NewActionFormProps) {
  const [state, post] = useActionState(action, null);
  const field = (name: string) => ({ name, defaultValue: state?.values[name], error: problemAt(state, name) });
  const ofLinks = problemAt(state, "links") ?? state?.fields.find(({ path }) => path.startsWith("links."))?.message;
  return (
    <form action={post} className="grid max-w-prose gap-4">
      {state && state.fields.length === 0 && <Notice tone="error">{state.message}</Notice>}
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        label="What is to be done?"
        required
        maxLength={longest}
        {...field("title")}
        defaultValue={state?.values["title"] ?? practice?.statement.slice(0, longest)}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <OwnerSelect owners={owners} {...field("ownerId")} />
        <TextField label="By" type="date" optional {...field("dueOn")} />
      </div>
      <PracticeSelect
        practices={practices}
        present={practice ?? null}
        defaultValue={state?.values["practiceKey"]}
        error={problemAt(state, "practice")}
      />
      <details open={ofLinks !== undefined || problemAt(state, "note") !== undefined}>
        <summary className="link target inline-flex items-center text-small">
          {ofTeam ? "Notes, links, and who sees it" : "Notes and links"}
        </summary>
        <div className="mt-3 grid gap-4">
          <TextArea
            label="Notes"
            optional
            maxLength={2000}
            hint={ofTeam ? "For the team alone." : undefined}
            {...field("note")}
          />
          <TextArea
            label="Links"
            optional
            hint={ofTeam ? "One on each line; for the team alone." : "One on each line."}
            {...field("links")}
            rows={2}
            error={ofLinks}
          />
          {ofTeam && <SharedSelect defaultValue={state?.values["shared"]} />}
        </div>
      </details>
      <div>
        <SubmitButton variant="primary" pending="Making it…">
          Make this action
        </SubmitButton>
      </div>
    </form>
  );
}
