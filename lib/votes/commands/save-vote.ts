// A member of the team votes.

import { answeringTeamIds } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { getModelOfDraft } from "@/lib/assessments/queries/get-model-of-draft";
import { Prisma } from "@/lib/db/generated/client";
import { ownAssessments } from "@/lib/db/scope";
import type { SaveVoteInput } from "../input";
import { castVote, type Caster } from "./cast-vote";

const casterOf = (viewer: Viewer): Caster => ({
  organisationId: viewer.organisationId,
  kind: "person",
  id: viewer.personId,
  mayVote: Prisma.sql`a."teamId" = ANY(${[...answeringTeamIds(viewer)]}::uuid[])`,
  sees: ownAssessments(viewer),
});

/** Saves the viewer's own vote and gives its new revision. Throws what `castVote` throws. */
export const saveVote = async (viewer: Viewer, input: SaveVoteInput): Promise<{ revision: number }> =>
  castVote(casterOf(viewer), input, await getModelOfDraft(viewer, input));
