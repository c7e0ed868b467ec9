// What the team voted, after the reveal and for the team alone: before it nothing is read.

import type { Viewer } from "@/lib/access/viewer";
import type { AssessmentInput } from "@/lib/assessments/input";
import { saidColumns } from "@/lib/assessments/queries/assessment-columns";
import { viewOfAnswer } from "@/lib/assessments/rules";
import { getModelOfVersion } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import { followedAssessments } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";
import { agreementItems, nameOfGuest, type RevealedVote } from "../rules";
import type { AgreementView } from "../types";
import { getVoting } from "./get-voting";

/** A guest beside the people of the team, and never to be taken for one of them. */
const asVoter = (guest: { readonly id: string; readonly name: string | null } | null) =>
  guest && { id: guest.id, name: nameOfGuest(guest.name) };

const byName = (a: RevealedVote, b: RevealedVote) => (a.voter?.name ?? "").localeCompare(b.voter?.name ?? "");

type Revealed = { readonly category: string; readonly revealedAt: Date | null };

/** Categories that were revealed by one press, the first press first. */
function revealsOf(inTime: readonly Revealed[]): readonly ReadonlySet<string>[] {
  const presses = new Set(inTime.map(({ revealedAt }) => revealedAt?.getTime()));
  return [...presses].map(
    (press) => new Set(inTime.flatMap((one) => (one.revealedAt?.getTime() === press ? [one.category] : []))),
  );
}

/**
 * The agreement on every practice whose votes are revealed; without a reveal there are no items, only how many have
 * finished. Throws not_found, also where the assessment has no voting.
 */
export async function getAgreement(viewer: Viewer, input: AssessmentInput): Promise<AgreementView> {
  const voting = await getVoting(viewer, input);
  const row = await db.assessment.findFirst({
    where: { id: input.assessmentId, ...followedAssessments(viewer) },
    select: {
      modelVersionId: true,
      answers: { select: saidColumns },
      voting: {
        where: { revealedAt: { not: null } },
        orderBy: { revealedAt: "asc" },
        select: {
          category: true,
          revealedAt: true,
          votes: {
            select: {
              ...saidColumns,
              voter: { select: { id: true, name: true } },
              guest: { select: { id: true, name: true } },
            },
          },
          notes: {
            orderBy: { id: "asc" },
            select: { practice: true, text: true, author: { select: { name: true } }, guestName: true },
          },
        },
      },
    },
  });
  if (!row) throw notFound("assessment");
  const model = await getModelOfVersion(viewer, row.modelVersionId);
  const items = agreementItems(model, revealsOf(row.voting), {
    secrecy: voting.secrecy,
    votes: row.voting
      .flatMap(({ votes }) => votes.map(({ voter, guest, ...vote }) => ({ ...vote, voter: voter ?? asVoter(guest) })))
      .toSorted(byName),
    notes: row.voting.flatMap(({ notes }) =>
      notes.map(({ practice, text, author, guestName }) => ({
        practice,
        text,
        by: author?.name ?? (guestName === null ? null : nameOfGuest(guestName)),
      })),
    ),
    agreed: Object.fromEntries(row.answers.map((answer) => [answer.practice, viewOfAnswer(answer)])),
  });
  return {
    secrecy: voting.secrecy,
    hidden: voting.categories.filter(({ revealedAt }) => revealedAt === null).map(({ id }) => id),
    finished: voting.finished,
    voters: voting.voters,
    items,
  };
}
