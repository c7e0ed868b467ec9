"use client";

import { useActionState } from "react";
import { type FormAction, problemAt } from "@/components/ui/form-state";
import { RowForm } from "@/components/ui/row-form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";

type CoachesProps = {
  readonly assessmentId: string;
  readonly coaches: readonly { readonly id: string; readonly name: string }[];
  readonly invite: FormAction;
  readonly dismiss: FormAction;
};

/** A lead lets somebody from outside the team run the voting, and takes that back. */
export function Coaches({ assessmentId, coaches, invite, dismiss }: CoachesProps) {
  const [state, post] = useActionState(invite, null);
  return (
    <details className="mt-2" open={state !== null || undefined}>
      <summary className="target inline-flex cursor-pointer items-center py-1.5 text-small text-accent">
        {coaches.length === 0 ? "Let a coach run it" : "Coaches"}
      </summary>
      <div className="mt-3 grid max-w-prose gap-4 rounded-card border border-line bg-card p-5">
        <p className="text-small text-soft">
          Somebody of your organisation from outside the team: they start and end the meeting, reveal and settle, and
          see after the reveal what your team sees of these votes, until you publish. Everybody who votes reads their
          name.
        </p>
        {coaches.length > 0 && (
          <ul className="divide-y divide-line border-y border-line">
            {coaches.map(({ id, name }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
                <span>{name}</span>
                <RowForm action={dismiss} about={{ assessmentId, personId: id }} label="Let go" concerns={name} />
              </li>
            ))}
          </ul>
        )}
        <form action={post} className="grid gap-3">
          {state && state.fields.length === 0 && <Notice tone="error">{state.message}</Notice>}
          <input type="hidden" name="assessmentId" value={assessmentId} />
          <TextField
            label="E-mail of the coach"
            name="email"
            type="email"
            required
            maxLength={254}
            defaultValue={state?.values["email"]}
            error={problemAt(state, "email")}
          />
          <div>
            <SubmitButton>Let them run it</SubmitButton>
          </div>
        </form>
      </div>
    </details>
  );
}
