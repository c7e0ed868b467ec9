"use client";

import { useActionState } from "react";
import { type FormAction, problemAt } from "@/components/ui/form-state";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { RadioRow } from "@/components/ui/radio-row";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";

type MeetingFormProps = {
  readonly action: FormAction;
  readonly assessmentId: string;
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  /** Whether something is still voted on: else a meeting only talks. */
  readonly isVoting: boolean;
};

/** How long a meeting is and what it is about: the minutes are divided by themselves. */
export function MeetingForm({ action, assessmentId, categories, isVoting }: MeetingFormProps) {
  const [state, post] = useActionState(action, null);
  const ticked = state?.ticked["categories"];
  return (
    <form action={post} className="grid max-w-prose gap-5">
      {state && state.fields.length === 0 && <Notice tone="error">{state.message}</Notice>}
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <TextField
        label="Minutes"
        name="minutes"
        type="number"
        min={5}
        max={240}
        required
        className="max-w-72"
        defaultValue={state?.values["minutes"] ?? "45"}
        error={problemAt(state, "minutes")}
      />
      {categories.length > 1 && (
        <fieldset>
          <legend className="mb-1 text-small font-medium">What is it about?</legend>
          {categories.map(({ id, name }) => (
            <Checkbox
              key={id}
              name="categories"
              value={id}
              label={name}
              defaultChecked={ticked === undefined || ticked.includes(id)}
            />
          ))}
        </fieldset>
      )}
      {isVoting ? (
        <RadioRow
          legend="When does everybody vote?"
          name="voting"
          defaultValue={state?.values["voting"] ?? "now"}
          options={[
            { value: "now", label: "In the meeting", hint: "Each category: vote, reveal, talk." },
            { value: "before", label: "Before it", hint: "The whole meeting is for talking." },
          ]}
        />
      ) : (
        <input type="hidden" name="voting" value="before" />
      )}
      <div>
        <SubmitButton variant="primary">Start the clock</SubmitButton>
      </div>
    </form>
  );
}
