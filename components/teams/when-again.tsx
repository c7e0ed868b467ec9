"use client";

import { useActionState } from "react";
import type { FormAction } from "@/components/ui/form-state";
import { buttonClass } from "@/components/ui/button-class";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { calendarDay } from "@/lib/format/dates";

type WhenAgainProps = {
  teamId: string;
  /** The day that is planned ("2026-11-24"); null for none. */
  on: string | null;
  /** A lead has chosen since the last result, be it no day. */
  chosen: boolean;
  /** What is proposed to who may choose; absent for others. */
  proposed?: string;
  action: FormAction;
};

/** When the team looks again: what is planned with its calendar file, and for a lead the choice. */
export function WhenAgain({ teamId, on, chosen, proposed, action }: WhenAgainProps) {
  const [state, post] = useActionState(action, null);
  const team = <input type="hidden" name="teamId" value={teamId} />;
  const choice = proposed !== undefined && (
    <div className="flex flex-wrap items-end gap-3">
      <form action={post} className="flex flex-wrap items-end gap-3">
        {team}
        <TextField
          label="On this day"
          name="on"
          type="date"
          required
          defaultValue={state?.values["on"] ?? proposed}
          error={state?.message}
        />
        <SubmitButton>Remember it</SubmitButton>
      </form>
      {!(chosen && on === null) && (
        <form action={post}>
          {team}
          <input type="hidden" name="on" value="" />
          <SubmitButton variant="quiet">No day</SubmitButton>
        </form>
      )}
    </div>
  );
  if (on !== null) {
    return (
      <>
        <p className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
          <strong className="font-medium">{calendarDay(on)}</strong>
          <a href={`/api/v1/teams/${teamId}/next-assessment/calendar.ics`} download className={buttonClass("plain")}>
            Calendar file
          </a>
        </p>
        {choice && (
          <details className="text-small">
            <summary className="link target inline-flex items-center">Another day, or none</summary>
            <div className="mt-2">{choice}</div>
          </details>
        )}
      </>
    );
  }
  return (
    <>
      <p className="mb-3 max-w-prose text-small text-soft">
        {chosen
          ? "No day is planned."
          : proposed === undefined
            ? "No day is planned yet; a lead of the team chooses one."
            : "Three months are a good time: enough to change something, and the next time takes about ten minutes."}
      </p>
      {choice}
    </>
  );
}
