// How far voting is, as numbers; what one step settles; and what of the votes may be read after the reveal.

import type { AnswerRow } from "@/lib/assessments/rules";
import { answerOf, viewOfAnswer } from "@/lib/assessments/rules";
import type { AnswerView } from "@/lib/assessments/types";
import { answerSetOf } from "@/lib/models/answer-set-of";
import type { Model, Practice } from "@/lib/models/types";
import { type Agreement, agreementOf, discussionOrder, type Secrecy, suggestedCriteria } from "@/lib/scoring/agreement";
import type { Answer } from "@/lib/scoring/types";
import type { AgreementItem, VoteNoteView, VoteView } from "./types";

/** A vote as a row keeps it. */
export type VoteRow = AnswerRow & { readonly signed: boolean };

/** One's own vote as the API speaks it. */
export const viewOfVote = (row: VoteRow): VoteView => ({
  ...viewOfAnswer(row),
  ...(row.signed ? { signed: true } : {}),
});

type Finishing = { readonly category: string; readonly people: readonly string[] };

/** How many of the voters have finished each category that is open, and all of them. */
export function tallyOf(voters: readonly string[], open: readonly Finishing[]) {
  const finishedIn = ({ people }: Finishing) => voters.filter((voter) => people.includes(voter));
  return {
    voters: voters.length,
    finished:
      open.length === 0 ? 0 : voters.filter((voter) => open.every(({ people }) => people.includes(voter))).length,
    byCategory: new Map(open.map((one) => [one.category, finishedIn(one).length])),
  };
}

/** What a guest is called: whatever name they chose, nobody takes them for somebody of the team. */
export const nameOfGuest = (name: string | null): string => (name === null ? "A guest" : `${name} (guest)`);

/** A revealed vote; `voter` only where votes are named. */
export type RevealedVote = AnswerRow & { readonly voter: { readonly id: string; readonly name: string } | null };
export type RevealedNote = VoteNoteView & { readonly practice: string };

/**
 * What the votes suggest as an answer that a person may agree to: the lower middle of their values with the criteria
 * that most ticked, or "we do not know" where nobody knows. null where they suggest nothing, or may not be shown.
 */
export function proposalOf({ n, counts, suggested }: Agreement, votes: readonly AnswerRow[]): AnswerView | null {
  if (n === null || n === 0 || counts === null) return null;
  if (counts.unknown === n) return { state: "unknown" };
  if (suggested === null) return null;
  const criteria = suggestedCriteria(votes.map(answerOf));
  return { value: suggested, ...(criteria.length > 0 ? { criteria } : {}) };
}

/**
 * What one step makes the team's answer: the proposal, where the votes lie close and at least half of them have a value
 * or nobody knows. null where people have to talk.
 */
export function settlementOf(agreement: Agreement, votes: readonly AnswerRow[]): AnswerView | null {
  const { n, counts, flagged } = agreement;
  const proposal = proposalOf(agreement, votes);
  if (proposal === null || flagged !== false || n === null || counts === null) return null;
  const valued = n - counts.unknown - counts.notApplicable - counts.skipped;
  return proposal.state === "unknown" || 2 * valued >= n ? proposal : null;
}

type Revealed = {
  readonly secrecy: Secrecy;
  readonly votes: readonly RevealedVote[];
  readonly notes: readonly RevealedNote[];
  readonly agreed: Readonly<Record<string, AnswerView>>;
};

function itemOf(model: Model, practice: Practice, given: readonly RevealedVote[], revealed: Revealed) {
  const votes = given.filter(({ state }) => state !== "unanswered");
  const { options } = answerSetOf(model, practice);
  const { apart, ...figures } = agreementOf(options, votes.map(answerOf), revealed.secrecy);
  const shown = figures.n !== null;
  const agreed = revealed.agreed[practice.id];
  const item: AgreementItem = {
    practice: practice.id,
    ...figures,
    ...(revealed.secrecy === "named" ? { votes: votesOf(votes) } : {}),
    // Whoever signed wants to be read; the others were promised four votes.
    notes: revealed.notes
      .filter((note) => note.practice === practice.id && (shown || note.by !== null))
      .map(({ text, by }) => ({ text, by })),
    reasons: shown ? votes.flatMap(({ reason }) => (reason === null ? [] : [reason])) : [],
    // An answer that was cleared again is an objection: no single step settles that.
    settles: agreed === undefined ? settlementOf({ ...figures, apart }, votes) : null,
    proposal: proposalOf({ ...figures, apart }, votes),
    agreed: agreed && agreed.state !== "unanswered" ? agreed : null,
  };
  return { item, apart, flagged: figures.flagged, spread: figures.spread };
}

const votesOf = (votes: readonly RevealedVote[]) =>
  votes.flatMap(({ voter, revision: _, ...vote }) => (voter ? [{ person: voter, ...viewOfAnswer(vote) }] : []));

/**
 * What was voted: what to talk about in order, then the rest in the model's order. `reveals` are the categories that were
 * revealed together, the first reveal first: what a later one brings comes after what is being talked about already.
 */
export function agreementItems(
  model: Model,
  reveals: readonly ReadonlySet<string>[],
  revealed: Revealed,
): AgreementItem[] {
  const votesOn = new Map<string, RevealedVote[]>(model.practices.map(({ id }) => [id, []]));
  for (const vote of revealed.votes) votesOn.get(vote.practice)?.push(vote);
  const inOrder = model.practices
    .filter(({ category }) => reveals.some((categories) => categories.has(category)))
    .map((practice) => ({ practice, ...itemOf(model, practice, votesOn.get(practice.id) ?? [], revealed) }));
  const first = reveals.flatMap((categories) =>
    discussionOrder(inOrder.filter(({ practice }) => categories.has(practice.category))),
  );
  return [...first, ...inOrder.filter((one) => !first.includes(one))].map(({ item }) => item);
}

/** The practices whose votes lie apart, in the model's order. */
export function flaggedPractices(
  model: Model,
  given: readonly { readonly practice: string; readonly vote: Answer }[],
  secrecy: Secrecy,
): readonly string[] {
  const votesOn = new Map<string, Answer[]>(model.practices.map(({ id }) => [id, []]));
  for (const { practice, vote } of given) votesOn.get(practice)?.push(vote);
  return model.practices.flatMap((practice) => {
    const { options } = answerSetOf(model, practice);
    return agreementOf(options, votesOn.get(practice.id) ?? [], secrecy).flagged === true ? [practice.id] : [];
  });
}

/** By practice what the votes suggest, as an answer that a person may agree to. */
export const suggestionsOf = (items: readonly AgreementItem[]) =>
  Object.fromEntries(
    items.flatMap(({ practice, proposal: answer }) =>
      answer ? [[practice, { answer, change: "suggested" }] as const] : [],
    ),
  );
