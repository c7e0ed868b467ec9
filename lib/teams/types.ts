// What leaves the server about teams and who is in them.

import type { TeamRole } from "@/lib/access/viewer";

export type TeamSummary = {
  readonly id: string;
  readonly name: string;
  readonly unit: { readonly id: string; readonly name: string };
  readonly archivedAt: string | null;
  readonly tags: readonly string[];
  /** Others see which practices it has in place, so that they can ask it how. */
  readonly mayBeAsked: boolean;
};

export type TeamView = TeamSummary & {
  /** What the viewer is in the team; null for who sees it from outside. */
  readonly role: TeamRole | null;
  /** false while no lead has accepted the viewer yet. */
  readonly accepted: boolean;
  /** When the team wants to look again, and whether a lead chose since its last result; for the team alone. */
  readonly again: { readonly on: string | null; readonly chosen: boolean; readonly due: boolean } | null;
  readonly can: {
    readonly seeDraft: boolean;
    readonly startAssessment: boolean;
    readonly planAgain: boolean;
    readonly planActions: boolean;
    readonly manageMembers: boolean;
    readonly acceptMember: boolean;
    readonly rename: boolean;
    readonly tag: boolean;
    readonly offerHelp: boolean;
    readonly move: boolean;
    readonly archive: boolean;
  };
};

export type TeamMemberView = {
  readonly id: string;
  readonly role: TeamRole;
  /** false until a lead of the team has accepted somebody who was added from outside: no drafts before that. */
  readonly accepted: boolean;
  readonly person: { readonly id: string; readonly name: string; readonly email: string };
};
