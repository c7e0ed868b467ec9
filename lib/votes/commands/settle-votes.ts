// What nobody disputes becomes the team's answer in one step, listed so that anyone can object.

import { canInTeam } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { answerInput } from "@/lib/assessments/input";
import { contentOf } from "@/lib/assessments/rules";
import type { AnswerView } from "@/lib/assessments/types";
import { audit } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import { announce } from "@/lib/db/notices";
import { ownOrganisation } from "@/lib/db/scope";
import { AppError, forbidden } from "@/lib/errors";
import type { SettleVotesInput } from "../input";
import { getAgreement } from "../queries/get-agreement";
import { getVotingPlace } from "../queries/voting-place";

export type SettledView = { readonly settled: readonly { readonly practice: string; readonly answer: AnswerView }[] };

/**
 * Settles what is revealed, not flagged and has no answer yet at its suggestion, and lists it; with `practices` only what
 * is among them, because nobody could object to what they were not shown. What a person answered, or cleared again as an
 * objection, stays as it is. Doing it again settles nothing more. Throws not_found, forbidden for who does not run the
 * voting, and conflict when it was published meanwhile.
 */
export async function settleVotes(viewer: Viewer, input: SettleVotesInput): Promise<SettledView> {
  const { assessmentId, practices: shown } = input;
  const { place } = await getVotingPlace(viewer, assessmentId);
  if (!canInTeam(viewer, "facilitate", place)) throw forbidden("Only who runs the voting settles the rest.");
  // Read outside the transaction on purpose: what is revealed does not change any more.
  const { items } = await getAgreement(viewer, { assessmentId });
  const proposed = new Map(
    items.flatMap(({ practice, settles }) =>
      settles && (shown?.includes(practice) ?? true) ? [[practice, answerInput.parse(settles)] as const] : [],
    ),
  );
  return db.$transaction(async (tx) => {
    // A publication freezes the answers under this lock; after it there is no draft.
    const drafts = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "Assessment" a
      WHERE a."organisationId" = ${viewer.organisationId}::uuid AND a."id" = ${assessmentId}::uuid AND a."state" = 'draft'
      FOR SHARE`;
    if (drafts.length === 0) throw new AppError("conflict", "This assessment is published.");
    const written = await tx.answer.createManyAndReturn({
      data: [...proposed].map(([practice, answer]) => ({
        ...ownOrganisation(viewer),
        assessmentId,
        practice,
        ...contentOf(answer),
        criteria: [...(answer.criteria ?? [])],
        revision: 1,
        answeredById: viewer.personId,
      })),
      skipDuplicates: true,
      select: { practice: true },
    });
    if (written.length > 0) {
      await audit(tx, viewer, { action: "votes.settled", subject: "assessment", subjectId: assessmentId });
      await announce(tx, assessmentId);
    }
    const settled = new Set(written.map(({ practice }) => practice));
    return {
      settled: items.flatMap(({ practice, settles }) =>
        settles && settled.has(practice) ? [{ practice, answer: settles }] : [],
      ),
    };
  });
}
