// The voting as a guest sees it: the practices that are voted on, their own votes, and how many have finished.

import type { Guest } from "@/lib/access/guest";
import { getModelOfVersion } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";
import type { Model } from "@/lib/models/types";
import { ownVoteColumns } from "@/lib/votes/queries/get-voting";
import { votersOf } from "@/lib/votes/queries/voters-of";
import { tallyOf, viewOfVote } from "@/lib/votes/rules";
import type { GuestVotingView } from "../types";

/** Nothing of the model but what is asked: which other categories the team answers is no guest's matter. */
const onlyOf = (model: Model, open: ReadonlySet<string>): Model => ({
  ...model,
  categories: model.categories.filter(({ id }) => open.has(id)),
  practices: model.practices.filter(({ category }) => open.has(category)),
});

/** Throws not_found. */
export async function getGuestVoting(guest: Guest): Promise<GuestVotingView> {
  const row = await db.assessment.findFirst({
    where: { ...ownOrganisation(guest), id: guest.assessmentId },
    select: {
      state: true,
      secrecy: true,
      modelVersionId: true,
      facilitators: { where: { invited: true }, select: { person: { select: { name: true } } } },
      team: {
        select: {
          id: true,
          name: true,
          archivedAt: true,
          unit: { select: { organisation: { select: { name: true } } } },
        },
      },
      voting: {
        where: { revealedAt: null },
        orderBy: { category: "asc" },
        select: {
          category: true,
          finishes: { select: { personId: true } },
          guestFinishes: { select: { guestId: true } },
          votes: { where: { guestId: guest.guestId }, select: ownVoteColumns },
        },
      },
    },
  });
  if (!row || row.secrecy === null) throw notFound("voting");
  const [model, { people, guests }] = await Promise.all([
    getModelOfVersion(guest, row.modelVersionId),
    votersOf(guest, { assessmentId: guest.assessmentId, teamId: row.team.id }),
  ]);
  const open = row.voting.map(({ category, finishes, guestFinishes }) => ({
    category,
    people: [...finishes.map(({ personId }) => personId), ...guestFinishes.map(({ guestId }) => guestId)],
  }));
  const { voters, finished } = tallyOf([...people, ...guests], open);
  const going = row.state === "draft" && row.team.archivedAt === null && open.length > 0;
  return {
    team: row.team.name,
    organisation: row.team.unit.organisation.name,
    title: model.title,
    secrecy: row.secrecy,
    voters,
    guests: guests.length,
    coaches: row.facilitators.map(({ person }) => person),
    finished,
    definition: going ? onlyOf(model, new Set(open.map(({ category }) => category))) : null,
    votes: Object.fromEntries(
      row.voting.flatMap(({ votes }) => votes.map((vote) => [vote.practice, viewOfVote(vote)])),
    ),
    isFinished: open.every(({ people: who }) => who.includes(guest.guestId)),
  };
}
