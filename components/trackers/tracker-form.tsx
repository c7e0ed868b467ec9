"use client";

import { useActionState } from "react";
import { type FormAction, problemAt } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";

const kinds = [
  { value: "github", label: "GitHub" },
  { value: "gitlab", label: "GitLab" },
  { value: "jira", label: "Jira" },
];

/** A tracker to add. What only Jira needs is folded; posts as a plain form until the page is awake. */
export function TrackerForm({ action }: { action: FormAction }) {
  const [state, post] = useActionState(action, null);
  const field = (name: string) => ({ name, defaultValue: state?.values[name], error: problemAt(state, name) });
  const ofJira = ["account", "issueType", "projectNumber", "typeNumber"];
  return (
    <form action={post} className="grid max-w-prose gap-4">
      {state && state.fields.length === 0 && <Notice tone="error">{state.message}</Notice>}
      <div className="grid gap-4 sm:grid-cols-[9rem_1fr]">
        <Select label="Kind" options={kinds} {...field("kind")} />
        <TextField
          label="Address"
          type="url"
          required
          maxLength={500}
          {...field("address")}
          defaultValue={state?.values["address"] ?? "https://github.com"}
        />
      </div>
      <TextField
        label="Repository or project"
        required
        maxLength={200}
        hint="A repository like acme/shop; in Jira the key of the project, like SHOP."
        autoComplete="off"
        {...field("project")}
      />
      <TextField
        label="Token"
        name="token"
        type="password"
        optional
        maxLength={1000}
        autoComplete="off"
        hint="With one, Altimeter makes issues and sees when they are closed. It needs no right but to read and write issues there. Kept encrypted, and never shown again."
        error={problemAt(state, "token")}
      />
      <details open={state?.values["kind"] === "jira" || ofJira.some((name) => problemAt(state, name) !== undefined)}>
        <summary className="link target inline-flex items-center text-small">What Jira needs besides</summary>
        <div className="mt-3 grid gap-4">
          <TextField
            label="E-mail address of the token"
            type="email"
            optional
            autoComplete="off"
            {...field("account")}
          />
          <TextField
            label="Kind of issue"
            optional
            maxLength={100}
            hint="Task, unless you say another."
            {...field("issueType")}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              label="Number of the project"
              optional
              inputMode="numeric"
              hint="“pid” in Jira’s addresses: only for the link to a new issue."
              {...field("projectNumber")}
            />
            <TextField
              label="Number of the kind"
              optional
              inputMode="numeric"
              hint="“issuetype” in Jira’s addresses."
              {...field("typeNumber")}
            />
          </div>
        </div>
      </details>
      <div>
        <SubmitButton variant="primary" pending="Adding it…">
          Add this tracker
        </SubmitButton>
      </div>
    </form>
  );
}
