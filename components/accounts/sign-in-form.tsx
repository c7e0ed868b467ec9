"use client";

import { useActionState } from "react";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { type FormAction, problemAt } from "@/components/ui/form-state";

type SignInFormProps = { action: FormAction; place: string };

/** E-mail and password; posts as a plain form until the page is awake. */
export function SignInForm({ action, place }: SignInFormProps) {
  const [state, post] = useActionState(action, null);
  const ofEmail = problemAt(state, "email");
  const ofPassword = problemAt(state, "password");
  return (
    <form action={post} className="mt-6 grid gap-4 text-ink">
      {state && !ofEmail && !ofPassword && <Notice tone="error">{state.message}</Notice>}
      <input type="hidden" name="place" value={place} />
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        required
        maxLength={254}
        defaultValue={state?.values["email"]}
        error={ofEmail}
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
        error={ofPassword}
      />
      <SubmitButton variant="primary" pending="Signing in…" className="mt-1 w-full">
        Sign in
      </SubmitButton>
    </form>
  );
}
