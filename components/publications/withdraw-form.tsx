"use client";

import { useActionState } from "react";
import { type FormAction, problemAt } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";

type WithdrawFormProps = { action: FormAction; assessmentId: string };

/** Taking a result back: folded until wanted, and only with a reason. Posts as a plain form until the page is awake. */
export function WithdrawForm({ action, assessmentId }: WithdrawFormProps) {
  const [state, post] = useActionState(action, null);
  const ofReason = problemAt(state, "reason");
  return (
    <details open={state !== null} className="screen-only">
      <summary className="link target inline-flex items-center text-small">Withdraw this result</summary>
      <form action={post} className="mt-3 grid max-w-prose gap-4">
        {state && !ofReason && <Notice tone="error">{state.message}</Notice>}
        <p className="text-small text-soft">
          Nobody outside the team will see this result any more, and it counts in no figure, past or future. The draft
          opens again with all its answers, and you can publish it anew. Your team keeps this page.
        </p>
        <input type="hidden" name="assessmentId" value={assessmentId} />
        <TextArea
          label="Why?"
          name="reason"
          required
          maxLength={4000}
          hint="The team reads it on this page."
          defaultValue={state?.values["reason"]}
          error={ofReason}
        />
        <div>
          <SubmitButton variant="danger" pending="Withdrawing…">
            Withdraw the result and open the draft again
          </SubmitButton>
        </div>
      </form>
    </details>
  );
}
