import type { Metadata } from "next";
import { JoinForm, KnownAccountForm, NewAccountForm } from "@/components/accounts/join-forms";
import { BarePage } from "@/components/chrome/bare-page";
import { LinkButton } from "@/components/ui/link-button";
import { currentViewer } from "@/lib/doors/viewer";
import { findInvitation } from "@/lib/invitations/queries";
import type { InvitationPageView } from "@/lib/invitations/types";
import { acceptAction, joinAction, signInToInvitationAction } from "./actions";

export const metadata: Metadata = { title: "Invitation" };

const over = {
  accepted: "This invitation has been used",
  revoked: "This invitation was taken back",
  expired: "This invitation has expired",
} as const;

function Over({ title }: { title: string }) {
  return (
    <BarePage
      title={title}
      actions={
        <LinkButton href="/sign-in" variant="primary">
          Go to sign in
        </LinkButton>
      }
    >
      <p>If you have joined already, sign in. Else ask whoever invited you for a new link.</p>
    </BarePage>
  );
}

function placeOf({ organisation, team, unit }: InvitationPageView): string {
  if (team !== null) return `the team ${team} of ${organisation}`;
  return unit === null ? organisation : `${organisation}, to manage ${unit}`;
}

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invitation = await findInvitation(token);
  if (!invitation) return <Over title="There is no such invitation" />;
  if (invitation.state !== "open") return <Over title={over[invitation.state]} />;
  const viewer = await currentViewer();
  const { email, hasAccount } = invitation;
  return (
    <BarePage title={`Join ${invitation.organisation}`}>
      <p>
        {invitation.invitedBy} invites you into {placeOf(invitation)}.
        {viewer && ` You are signed in as ${viewer.email}.`}
      </p>
      {viewer ? (
        <JoinForm action={joinAction} token={token} />
      ) : hasAccount ? (
        <KnownAccountForm action={signInToInvitationAction} token={token} email={email} />
      ) : (
        <NewAccountForm action={acceptAction} token={token} email={email} />
      )}
    </BarePage>
  );
}
