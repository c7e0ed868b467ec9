"use client";

import { useActionState } from "react";
import type { FormAction } from "@/components/accounts/form-state";
import { Notice } from "@/components/ui/notice";
import { Select, type SelectOption } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";

type StartFormProps = { action: FormAction; teamId: string; models: readonly SelectOption[] };

/** Starts an assessment; with one model there is nothing to choose. */
export function StartForm({ action, teamId, models }: StartFormProps) {
  const [state, post] = useActionState(action, null);
  const [only] = models;
  return (
    <form action={post} className="flex flex-wrap items-end gap-3">
      {state && (
        <div className="w-full">
          <Notice tone="error">{state.message}</Notice>
        </div>
      )}
      <input type="hidden" name="teamId" value={teamId} />
      {models.length === 1 && only ? (
        <input type="hidden" name="model" value={only.value} />
      ) : (
        <Select label="Model" name="model" options={models} className="min-w-64" />
      )}
      <SubmitButton>{models.length === 1 && only ? `Start: ${only.label}` : "Start an assessment"}</SubmitButton>
    </form>
  );
}
