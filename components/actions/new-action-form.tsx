"use client";

import { useActionState } from "react";
import { type FormAction, problemAt } from "@/components/accounts/form-state";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { OwnerChoice } from "@/lib/actions/types";
import { OwnerSelect } from "./owner-select";
import { SharedSelect } from "./shared-select";

type NewActionFormProps = {
  action: FormAction;
  /** What the form is about, unseen: the place, the action's id, a practice. */
  about: Readonly<Record<string, string>>;
  owners: readonly OwnerChoice[];
  /** What it is called at first: what the practice says. */
  title?: string;
  /** A team's action has notes, links and a choice of who sees it. */
  ofTeam: boolean;
};

/** One action: what, who, until when. Posts as a plain form until the page is awake. */
export function NewActionForm({ action, about, owners, title = "", ofTeam }: NewActionFormProps) {
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
        maxLength={200}
        {...field("title")}
        defaultValue={state?.values["title"] ?? title}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <OwnerSelect owners={owners} {...field("ownerId")} />
        <TextField label="By" type="date" optional {...field("dueOn")} />
      </div>
      {ofTeam && (
        <details open={ofLinks !== undefined || problemAt(state, "note") !== undefined}>
          <summary className="link target inline-flex items-center text-small">Notes, links, and who sees it</summary>
          <div className="mt-3 grid gap-4">
            <TextArea label="Notes" optional maxLength={2000} hint="For the team alone." {...field("note")} />
            <TextArea
              label="Links"
              optional
              hint="One on each line; for the team alone."
              {...field("links")}
              rows={2}
              error={ofLinks}
            />
            <SharedSelect defaultValue={state?.values["shared"]} />
          </div>
        </details>
      )}
      <div>
        <SubmitButton variant="primary" pending="Making it…">
          Make this action
        </SubmitButton>
      </div>
    </form>
  );
}
