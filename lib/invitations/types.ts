// What leaves the server about invitations. The token is in the link, and the link is shown once.

import type { OrganisationRole, TeamRole, UnitRole } from "@/lib/access/viewer";

export type InvitationState = "open" | "accepted" | "revoked" | "expired";

export type InvitationView = {
  readonly id: string;
  readonly email: string;
  readonly role: OrganisationRole;
  readonly unit: { readonly id: string; readonly name: string; readonly role: UnitRole } | null;
  readonly team: { readonly id: string; readonly name: string; readonly role: TeamRole } | null;
  readonly invitedBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly state: InvitationState;
};

/** `mail`: whether the link was sent, could not be sent, or is only here because no mail server is configured. */
export type NewInvitationView = InvitationView & {
  readonly path: string;
  readonly link: string;
  readonly mail: "sent" | "failed" | "off";
};

/** What the holder of a link sees before they join. */
export type InvitationPageView = {
  readonly state: InvitationState;
  readonly email: string;
  readonly organisation: string;
  readonly team: string | null;
  readonly unit: string | null;
  readonly invitedBy: string;
  /** Whether the address belongs to somebody who signs in already. */
  readonly hasAccount: boolean;
};
