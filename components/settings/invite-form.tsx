"use client";

import { useActionState } from "react";
import { CopyField } from "@/components/ui/copy-field";
import { Notice } from "@/components/ui/notice";
import { Select, type SelectOption } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { type PostedState, problemAt } from "@/components/ui/form-state";
import type { NewInvitationView } from "@/lib/invitations/types";

export type InviteState = { readonly value: NewInvitationView } | PostedState;
export type InviteAction = (state: InviteState, form: FormData) => Promise<InviteState>;

type InviteFormProps = {
  action: InviteAction;
  /** What the newcomer becomes: one choice is a hidden field. */
  roles: readonly SelectOption[];
  roleName: "role" | "teamRole";
  /** The team they come into; without it the organisation alone. */
  teamId?: string;
};

const sent = {
  sent: "The invitation was mailed. The link works once, for seven days.",
  failed: "The mail could not be sent. Hand over the link yourself; it works once, for seven days.",
  off: "No mail server is set up, so hand over the link yourself; it works once, for seven days.",
} as const;

function Done({ invitation }: { invitation: NewInvitationView }) {
  return (
    <Notice title={`${invitation.email} is invited.`}>
      <p className="mb-3">{sent[invitation.mail]}</p>
      <CopyField label="Invitation link" value={invitation.link} hint="It is shown this once." />
    </Notice>
  );
}

/** Invites somebody by their address; the link is shown once. */
export function InviteForm({ action, roles, roleName, teamId }: InviteFormProps) {
  const [answer, post] = useActionState(action, null);
  const state = answer && "value" in answer ? null : answer;
  return (
    <form action={post} className="grid max-w-prose gap-4">
      {answer && "value" in answer && <Done key={answer.value.id} invitation={answer.value} />}
      {state && state.fields.length === 0 && <Notice tone="error">{state.message}</Notice>}
      {teamId !== undefined && <input type="hidden" name="teamId" value={teamId} />}
      <div className="flex flex-wrap items-start gap-3">
        <TextField
          label="E-mail"
          name="email"
          type="email"
          required
          maxLength={254}
          className="min-w-56 flex-1"
          defaultValue={state?.values["email"]}
          error={problemAt(state, "email")}
        />
        <Select label="As" name={roleName} options={roles} defaultValue={state?.values[roleName] ?? "member"} />
      </div>
      <div>
        <SubmitButton variant="primary" pending="Inviting…">
          Invite
        </SubmitButton>
      </div>
    </form>
  );
}
