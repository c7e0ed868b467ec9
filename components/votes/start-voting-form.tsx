"use client";

import { useActionState } from "react";
import type { FormAction } from "@/components/ui/form-state";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { RadioRow } from "@/components/ui/radio-row";
import { SubmitButton } from "@/components/ui/submit-button";
import { countOf } from "@/lib/format/words";

type StartVotingFormProps = {
  readonly action: FormAction;
  /** Ids that are posted unseen: the team, the model, perhaps a round. */
  readonly about: Readonly<Record<string, string>>;
  readonly categories: readonly { readonly id: string; readonly name: string; readonly practices: number }[];
  readonly canCarryOver: boolean;
};

const ways = [
  { value: "named", label: "With names", hint: "After the reveal your team sees who voted what." },
  {
    value: "anonymous",
    label: "Anonymous",
    hint: "After the reveal your team sees how many chose what, where four or more voted.",
  },
];

/** How the team votes, and on what. Names or none cannot be changed afterwards. */
export function StartVotingForm({ action, about, categories, canCarryOver }: StartVotingFormProps) {
  const [state, post] = useActionState(action, null);
  return (
    <form action={post} className="grid max-w-prose gap-6">
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state && <Notice tone="error">{state.message}</Notice>}
      <RadioRow
        legend="Who sees whose vote?"
        hint="This holds for the whole assessment: it cannot be changed once voting has started."
        name="votes"
        options={ways}
        required
        defaultValue="named"
      />
      <fieldset>
        <legend className="mb-1 text-small font-medium">What do you vote on?</legend>
        <p className="text-small text-soft">
          What you leave out is answered directly, or stays “not assessed”. A meeting of 45 minutes has room for two
          categories or three.
        </p>
        {categories.map(({ id, name, practices }) => (
          <Checkbox
            key={id}
            name="categories"
            value={id}
            label={
              <>
                {name} <span className="text-soft">· {countOf(practices, "practice")}</span>
              </>
            }
            defaultChecked
          />
        ))}
      </fieldset>
      {canCarryOver && (
        <Checkbox
          label="Show what we said last time"
          hint="Beside each practice that nobody votes on; nothing of it counts before it is confirmed."
          name="carryOver"
          defaultChecked
        />
      )}
      <div>
        <SubmitButton variant="primary">Start voting</SubmitButton>
      </div>
    </form>
  );
}
