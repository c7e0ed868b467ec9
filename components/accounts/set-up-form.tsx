"use client";

import { useActionState } from "react";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { type FormAction, problemAt } from "@/components/ui/form-state";
import { TimeZoneField } from "./time-zone-field";

type SetUpFormProps = { action: FormAction; token: string; timeZones: readonly string[] };

/** The first owner and their organisation. */
export function SetUpForm({ action, token, timeZones }: SetUpFormProps) {
  const [state, post] = useActionState(action, null);
  const typed = (name: string) => ({ defaultValue: state?.values[name], error: problemAt(state, name) });
  return (
    <form action={post} className="mt-6 grid gap-4 text-ink">
      {state && state.fields.length === 0 && <Notice tone="error">{state.message}</Notice>}
      <input type="hidden" name="token" value={token} />
      <TextField
        label="Organisation"
        name="organisation"
        autoComplete="organization"
        required
        maxLength={200}
        {...typed("organisation")}
      />
      <TimeZoneField
        timeZones={timeZones}
        chosen={state?.values["timeZone"]}
        error={problemAt(state, "timeZone")}
        hint="Months and quarters begin and end in it."
      />
      <TextField label="Your name" name="name" autoComplete="name" required maxLength={200} {...typed("name")} />
      <TextField
        label="Your e-mail"
        name="email"
        type="email"
        autoComplete="username"
        required
        maxLength={254}
        {...typed("email")}
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
      <SubmitButton variant="primary" pending="Setting up…" className="mt-1 w-full">
        Set up and sign in
      </SubmitButton>
    </form>
  );
}
