"use client";

import { useActionState } from "react";
import { type PostedState, problemAt } from "@/components/ui/form-state";
import { CopyField } from "@/components/ui/copy-field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { NewTokenView } from "@/lib/tokens/types";

type TokenState = { readonly value: NewTokenView } | PostedState;
type TokenFormProps = { action: (state: TokenState, form: FormData) => Promise<TokenState> };

const access = [
  { value: "read", label: "Read only" },
  { value: "write", label: "Read and write" },
];
const lifetimes = [30, 90, 180, 365].map((days) => ({ value: String(days), label: `${days} days` }));

/** Makes a token and shows its secret, this once. */
export function TokenForm({ action }: TokenFormProps) {
  const [answer, post] = useActionState(action, null);
  const state = answer && "value" in answer ? null : answer;
  return (
    <form action={post} className="grid max-w-prose gap-4">
      {answer && "value" in answer && (
        <Notice key={answer.value.id} title={`The token “${answer.value.name}” is made.`}>
          <CopyField label="Token" value={answer.value.token} hint="Copy it now: it is shown this once." />
        </Notice>
      )}
      {state && state.fields.length === 0 && <Notice tone="error">{state.message}</Notice>}
      <div className="flex flex-wrap items-start gap-3">
        <TextField
          label="What it is for"
          name="name"
          required
          maxLength={200}
          className="min-w-56 flex-1"
          defaultValue={state?.values["name"]}
          error={problemAt(state, "name")}
        />
        <Select label="It may" name="access" options={access} defaultValue={state?.values["access"] ?? "read"} />
        <Select label="For" name="days" options={lifetimes} defaultValue={state?.values["days"] ?? "90"} />
      </div>
      <div>
        <SubmitButton variant="primary" pending="Making it…">
          Make a token
        </SubmitButton>
      </div>
    </form>
  );
}
