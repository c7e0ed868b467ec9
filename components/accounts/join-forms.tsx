"use client";

import { useActionState } from "react";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { type FormAction, problemAt } from "@/components/ui/form-state";

type JoinFormProps = { action: FormAction; token: string };

/** Somebody new: a name and a password, and they are in. */
export function NewAccountForm({ action, token, email }: JoinFormProps & { email: string }) {
  const [state, post] = useActionState(action, null);
  return (
    <form action={post} className="mt-6 grid gap-4 text-ink">
      {state && state.fields.length === 0 && <Notice tone="error">{state.message}</Notice>}
      <input type="hidden" name="token" value={token} />
      <TextField label="E-mail" type="email" autoComplete="username" readOnly value={email} />
      <TextField
        label="Your name"
        name="name"
        autoComplete="name"
        required
        maxLength={200}
        defaultValue={state?.values["name"]}
        error={problemAt(state, "name")}
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        hint="At least 10 characters; a few words in a row are easy to keep in mind."
        required
        minLength={10}
        maxLength={200}
        error={problemAt(state, "password")}
      />
      <SubmitButton variant="primary" pending="Joining…" className="mt-1 w-full">
        Join
      </SubmitButton>
    </form>
  );
}

/** Somebody with an account who is not signed in: their password, and they are in. */
export function KnownAccountForm({ action, token, email }: JoinFormProps & { email: string }) {
  const [state, post] = useActionState(action, null);
  return (
    <form action={post} className="mt-6 grid gap-4 text-ink">
      {state && state.fields.length === 0 && <Notice tone="error">{state.message}</Notice>}
      <input type="hidden" name="token" value={token} />
      <TextField label="E-mail" type="email" autoComplete="username" readOnly value={email} />
      <TextField
        label="Your password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
        error={problemAt(state, "password")}
      />
      <SubmitButton variant="primary" pending="Joining…" className="mt-1 w-full">
        Sign in and join
      </SubmitButton>
    </form>
  );
}

/** Somebody who is signed in: one button. */
export function JoinForm({ action, token }: JoinFormProps) {
  const [state, post] = useActionState(action, null);
  return (
    <form action={post} className="mt-6 grid gap-4 text-ink">
      {state && <Notice tone="error">{state.message}</Notice>}
      <input type="hidden" name="token" value={token} />
      <SubmitButton variant="primary" pending="Joining…" className="w-full">
        Join
      </SubmitButton>
    </form>
  );
}
