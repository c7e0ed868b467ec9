"use client";

import { useActionState, useState } from "react";
import type { FormAction } from "@/components/ui/form-state";
import { CarryOver } from "@/components/assessments/carry-over";
import { Notice } from "@/components/ui/notice";
import { Select, type SelectOption } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";

type StartFormProps = {
  action: FormAction;
  teamId: string;
  models: readonly SelectOption[];
  /** The model that is chosen unless somebody chooses another. */
  preselected?: string | undefined;
  /** A short model to begin with, for who has no hour. */
  short?: SelectOption | undefined;
  /** The models of which there is a result whose answers could be proposed again. */
  known: readonly string[];
};

/** Starts an assessment; with one model there is nothing to choose. */
export function StartForm({ action, teamId, models, preselected, short, known }: StartFormProps) {
  const [state, post] = useActionState(action, null);
  const [only] = models;
  const [chosen, setChosen] = useState(preselected ?? only?.value);
  const team = <input type="hidden" name="teamId" value={teamId} />;
  return (
    <div className="flex flex-wrap items-end gap-3">
      {state && (
        <div className="w-full">
          <Notice tone="error">{state.message}</Notice>
        </div>
      )}
      <form action={post} className="flex min-w-0 flex-wrap items-end gap-3">
        {team}
        {models.length === 1 && only ? (
          <input type="hidden" name="model" value={only.value} />
        ) : (
          <Select
            label="Model"
            name="model"
            options={models}
            defaultValue={preselected}
            onChange={({ target }) => setChosen(target.value)}
            className="max-w-full min-w-64"
          />
        )}
        {known.some((key) => key === chosen) && <CarryOver />}
        <SubmitButton>{models.length === 1 && only ? `Start: ${only.label}` : "Start an assessment"}</SubmitButton>
      </form>
      {short && (
        <form action={post}>
          {team}
          <input type="hidden" name="model" value={short.value} />
          <SubmitButton variant="quiet">{short.label}</SubmitButton>
        </form>
      )}
    </div>
  );
}
