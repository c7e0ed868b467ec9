// Teams, who is in them, and who can be asked.

import { z } from "zod";
import type { Peer } from "@/lib/peers/types";
import type { TeamMemberView, TeamSummary, TeamView } from "@/lib/teams/types";
import { id, named, person, teamRole, time } from "./pieces";

const teamSummary = {
  id,
  name: z.string(),
  unit: named,
  archivedAt: time.nullable(),
  tags: z.array(z.string()),
  mayBeAsked: z.boolean().describe("Others see which practices it has in place, so that they can ask it how."),
};
export const team: z.ZodType<TeamSummary> = z.object(teamSummary);

export const teamDetails: z.ZodType<TeamView> = z.object({
  ...teamSummary,
  role: teamRole.nullable(),
  accepted: z.boolean(),
  again: z
    .object({ on: z.iso.date().nullable(), chosen: z.boolean(), due: z.boolean() })
    .nullable()
    .describe("When the team wants to look again, and whether a lead chose since its last result; for the team alone."),
  can: z.object({
    seeDraft: z.boolean(),
    startAssessment: z.boolean(),
    planAgain: z.boolean(),
    planActions: z.boolean(),
    manageMembers: z.boolean(),
    acceptMember: z.boolean(),
    rename: z.boolean(),
    tag: z.boolean(),
    offerHelp: z.boolean(),
    move: z.boolean(),
    archive: z.boolean(),
  }),
});

export const peer: z.ZodType<Peer> = z.object({ team: named, unit: named });
export const teamMember: z.ZodType<TeamMemberView> = z.object({ id, role: teamRole, accepted: z.boolean(), person });
