// Who may invite whom, and what has become of an invitation.

import { canInOrganisation, ledTeams } from "@/lib/access/policy";
import type { OrganisationRole, Viewer } from "@/lib/access/viewer";
import type { InvitationState } from "./types";

/** How long a link opens the door: seven days, in milliseconds. */
export const validFor = 7 * 24 * 60 * 60 * 1000;

type Wish = {
  readonly role: OrganisationRole;
  readonly unitId?: string | undefined;
  readonly teamId?: string | undefined;
};

/** Whether the viewer invites at all: admins and owners anybody, a lead into their own teams. */
export const canInvite = (viewer: Viewer) => canInOrganisation(viewer, "managePeople") || ledTeams(viewer).length > 0;

/**
 * Why the viewer may not invite like this, as a sentence, or null when they may. A lead invites members of the
 * organisation into a team they lead and nothing else: else leading a team would be a way to hand out the organisation.
 */
export function whyNotInvite(viewer: Viewer, wish: Wish): string | null {
  if (canInOrganisation(viewer, "managePeople")) {
    const makesOwner = wish.role === "owner" && !canInOrganisation(viewer, "manageOwners");
    return makesOwner ? "Only an owner can invite another owner." : null;
  }
  if (!canInvite(viewer)) return "Only admins and team leads can invite.";
  if (wish.teamId === undefined || !ledTeams(viewer).some(({ id }) => id === wish.teamId)) {
    return "You can invite into the teams you lead.";
  }
  if (wish.role !== "member") return "Only an admin can give a role in the organisation.";
  if (wish.unitId !== undefined) return "Only an admin can invite somebody to manage a unit.";
  return null;
}

type Dates = { readonly acceptedAt: Date | null; readonly revokedAt: Date | null; readonly expiresAt: Date };

/** What has become of an invitation at a moment; what somebody did outweighs what time did. */
export function stateOf(invitation: Dates, now: Date): InvitationState {
  if (invitation.acceptedAt) return "accepted";
  if (invitation.revokedAt) return "revoked";
  return invitation.expiresAt <= now ? "expired" : "open";
}
