"use client";

import { useActionState } from "react";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { type FormAction, problemAt } from "@/components/ui/form-state";

/** The name that others in this organisation see. */
export function NameForm({ action, name }: { action: FormAction; name: string }) {
  const [state, post] = useActionState(action, null);
  return (
    <form action={post} className="flex max-w-prose flex-wrap items-end gap-3">
      <TextField
        label="Your name"
        name="name"
        autoComplete="name"
        required
        maxLength={200}
        className="min-w-56 flex-1"
        defaultValue={state?.values["name"] ?? name}
        error={problemAt(state, "name")}
      />
      <SubmitButton>Save</SubmitButton>
    </form>
  );
}

/** A new password; the other sessions of the account end. */
export function PasswordForm({ action }: { action: FormAction }) {
  const [state, post] = useActionState(action, null);
  return (
    <form action={post} className="grid max-w-sm gap-4">
      {state && state.fields.length === 0 && <Notice tone="error">{state.message}</Notice>}
      <TextField
        label="Present password"
        name="current"
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
        error={problemAt(state, "current")}
      />
      <TextField
        label="New password"
        name="next"
        type="password"
        autoComplete="new-password"
        hint="At least 10 characters."
        required
        minLength={10}
        maxLength={200}
        error={problemAt(state, "next")}
      />
      <div>
        <SubmitButton pending="Changing…">Change the password</SubmitButton>
      </div>
    </form>
  );
}
