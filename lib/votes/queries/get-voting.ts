// How far voting is, and one's own votes. What others said is never read here.

import { canInTeam } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import type { AssessmentInput } from "@/lib/assessments/input";
import { saidColumns } from "@/lib/assessments/queries/assessment-columns";
import { db } from "@/lib/db/client";
import { followedAssessments } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";
import { tallyOf, viewOfVote } from "../rules";
import type { VotingView } from "../types";
import { votersOf } from "./voters-of";

export const ownVoteColumns = { ...saidColumns, signed: true } as const;

/** Voting in an assessment of the viewer's own team, or of one that they coach; null when there is none. Throws not_found. */
export async function findVoting(viewer: Viewer, { assessmentId }: AssessmentInput): Promise<VotingView | null> {
  const row = await db.assessment.findFirst({
    where: { id: assessmentId, ...followedAssessments(viewer) },
    select: {
      state: true,
      secrecy: true,
      team: { select: { id: true, archivedAt: true, unit: { select: { path: true } } } },
      facilitators: {
        where: { OR: [{ personId: viewer.personId }, { invited: true }] },
        orderBy: { person: { name: "asc" } },
        select: { invited: true, person: { select: { id: true, name: true } } },
      },
      voting: {
        orderBy: { category: "asc" },
        select: {
          category: true,
          revealedAt: true,
          finishes: { select: { personId: true } },
          guestFinishes: { select: { guestId: true } },
          votes: { where: { voterId: viewer.personId, voting: { revealedAt: null } }, select: ownVoteColumns },
        },
      },
    },
  });
  if (!row) throw notFound("assessment");
  if (row.secrecy === null) return null;
  const open = row.voting
    .filter(({ revealedAt }) => revealedAt === null)
    .map(({ category, finishes, guestFinishes }) => ({
      category,
      people: [...finishes.map(({ personId }) => personId), ...guestFinishes.map(({ guestId }) => guestId)],
    }));
  const { people, guests } = await votersOf(viewer, { assessmentId, teamId: row.team.id });
  const { voters, finished, byCategory } = tallyOf([...people, ...guests], open);
  const coaches = row.facilitators.filter(({ invited }) => invited).map(({ person }) => person);
  const coached = coaches.some(({ id }) => id === viewer.personId);
  const place = { teamId: row.team.id, unitPath: row.team.unit.path, coached };
  const going = row.state === "draft" && row.team.archivedAt === null && open.length > 0;
  const facilitates = row.facilitators.some(({ person }) => person.id === viewer.personId);
  return {
    secrecy: row.secrecy,
    categories: row.voting.map(({ category, revealedAt }) => ({
      id: category,
      revealedAt: revealedAt?.toISOString() ?? null,
      finished: byCategory.get(category) ?? null,
    })),
    voters,
    guests: guests.length,
    coaches,
    finished,
    mine: {
      votes: Object.fromEntries(
        row.voting.flatMap(({ votes }) => votes.map((vote) => [vote.practice, viewOfVote(vote)])),
      ),
      finished: open.filter(({ people }) => people.includes(viewer.personId)).map(({ category }) => category),
      facilitates,
    },
    can: {
      vote: going && !facilitates && canInTeam(viewer, "vote", place),
      join: going && facilitates && canInTeam(viewer, "vote", place) && canInTeam(viewer, "facilitate", place),
      facilitate: row.state === "draft" && row.team.archivedAt === null && canInTeam(viewer, "facilitate", place),
      inviteCoach: row.state === "draft" && row.team.archivedAt === null && canInTeam(viewer, "inviteCoach", place),
      inviteGuests: going && canInTeam(viewer, "inviteGuests", place),
    },
  };
}

/** The same, where there is voting. Throws not_found. */
export async function getVoting(viewer: Viewer, input: AssessmentInput): Promise<VotingView> {
  const voting = await findVoting(viewer, input);
  if (!voting) throw notFound("voting");
  return voting;
}
