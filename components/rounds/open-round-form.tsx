"use client";

import { useActionState } from "react";
import { type FormAction, problemAt } from "@/components/accounts/form-state";
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
  const typed = (name: string, unless?: string) => state?.values[name] ?? unless;
  return (
    <form action={post} className="grid max-w-prose gap-4">
      {state && state.fields.length === 0 && <Notice tone="error">{state.message}</Notice>}
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label="Unit"
          hint="Its teams and all below are asked."
          name="unitId"
          options={units}
          defaultValue={typed("unitId")}
          error={problemAt(state, "unitId")}
        />
        <Select
          label="Model"
          hint="In its newest version."
          name="model"
          options={models}
          defaultValue={typed("model")}
          error={problemAt(state, "model")}
        />
        <TextField
          label="Name"
          name="name"
          required
          maxLength={100}
          defaultValue={typed("name", proposed.name)}
          error={problemAt(state, "name")}
          className="sm:col-span-2"
        />
        <TextField
          label="First day"
          name="startsOn"
          type="date"
          required
          defaultValue={typed("startsOn", proposed.startsOn)}
          error={problemAt(state, "startsOn")}
        />
        <TextField
          label="Last day"
          name="endsOn"
          type="date"
          required
          defaultValue={typed("endsOn", proposed.endsOn)}
          error={problemAt(state, "endsOn")}
        />
      </div>
      <TextArea
        label="Message to the teams"
        optional
        name="message"
        maxLength={2000}
        hint="Why now, and what it is for."
        defaultValue={typed("message")}
        error={problemAt(state, "message")}
      />
      <div>
        <SubmitButton variant="primary" pending="Opening…">
          Open the round
        </SubmitButton>
      </div>
    </form>
  );
}
