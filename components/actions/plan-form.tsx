"use client";

import { useActionState } from "react";
import { type FormAction, problemAt } from "@/components/ui/form-state";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { OwnerChoice, ProposedAction } from "@/lib/actions/types";
import { OwnerSelect } from "./owner-select";
import { SharedSelect } from "./shared-select";

type PlanFormProps = {
  action: FormAction;
  teamId: string;
  proposed: readonly ProposedAction[];
  owners: readonly OwnerChoice[];
  /** The day that each is due on unless somebody says another ("2026-11-24"). */
  dueOn: string | null;
};

type RowProps = Omit<PlanFormProps, "action" | "teamId" | "proposed"> & {
  proposal: ProposedAction;
  at: number;
  said: Readonly<Record<string, string>> | undefined;
};

function Row({ proposal, at, owners, dueOn, said }: RowProps) {
  const { id, model, practice, statement, isPlanned } = proposal;
  const name = (field: string) => `items.${at}.${field}`;
  const wanted = said ? said[name("wanted")] !== undefined : !isPlanned;
  return (
    <fieldset className="min-w-0 border-b border-line py-4">
      <legend className="sr-only">{statement}</legend>
      <input type="hidden" name={name("id")} value={id} />
      <input type="hidden" name={name("model")} value={model} />
      <input type="hidden" name={name("practice")} value={practice} />
      <Checkbox
        label={<span className="font-semibold">{statement}</span>}
        name={name("wanted")}
        value="true"
        defaultChecked={wanted}
        hint={isPlanned ? "Somebody works on it already: there is an action that is not ended." : undefined}
      />
      <div className="mt-2 ml-7 grid gap-4 max-sm:ml-0 md:grid-cols-[1fr_14rem_11rem]">
        <TextField
          label="In your words"
          name={name("title")}
          required
          maxLength={200}
          defaultValue={said?.[name("title")] ?? statement.slice(0, 200)}
        />
        <OwnerSelect owners={owners} name={name("ownerId")} defaultValue={said?.[name("ownerId")]} />
        <TextField label="By" type="date" name={name("dueOn")} defaultValue={said?.[name("dueOn")] ?? dueOn ?? ""} />
      </div>
    </fieldset>
  );
}

/** Several practices at once: tick those that are to be done, say who and until when. */
export function PlanForm({ action, teamId, proposed, ...rest }: PlanFormProps) {
  const [state, post] = useActionState(action, null);
  return (
    <form action={post}>
      {state && <Notice tone="error">{problemAt(state, "items") ?? state.message}</Notice>}
      <input type="hidden" name="teamId" value={teamId} />
      <div className="border-t border-line">
        {proposed.map((proposal, at) => (
          <Row key={proposal.id} proposal={proposal} at={at} said={state?.values} {...rest} />
        ))}
      </div>
      <div className="mt-4 grid gap-4 sm:max-w-sm">
        <SharedSelect label="Who sees them" defaultValue={state?.values["shared"]} />
        <div>
          <SubmitButton variant="primary" pending="Making them…">
            Make the ticked actions
          </SubmitButton>
        </div>
      </div>
    </form>
  );
}
