// What leaves the server about published results.

import type { AnswerView, AssessmentCan } from "@/lib/assessments/types";
import type { Strata } from "@/lib/report/strata";
import type { Score } from "@/lib/scoring/types";

export type Share = "results" | "answers";

/** An answer as it was frozen. */
export type FrozenAnswer = AnswerView & {
  /** Its note and reason may leave the team. */
  readonly shared?: boolean;
  /** Its evidence may leave the team. */
  readonly evidenceShared?: boolean;
};

/** One entry of a team's history. */
export type HistoryItem = {
  readonly id: string;
  readonly assessmentId: string;
  readonly publishedAt: string;
  readonly model: { readonly key: string; readonly version: string };
  /** How many of its answers were confirmed as before, without being asked again. */
  readonly carried: number;
  readonly score: Score;
};

/** Who would see a result, by name, before it is published; the team itself sees everything. */
export type Audience = {
  readonly managers: readonly { readonly name: string; readonly unit: string }[];
  readonly admins: readonly string[];
  /** Observers, and those whom no lead has accepted into the team yet. */
  readonly observers: readonly string[];
};

/** A note or reason that may be shared, if the team ticks it. */
export type SharableNote = {
  readonly practice: string;
  readonly statement: string;
  readonly category: string;
  readonly text: string;
};

/** The evidence of one practice, which may be shared if the team ticks it. */
export type SharableEvidence = {
  readonly practice: string;
  readonly statement: string;
  readonly category: string;
  /** Each piece in a line. */
  readonly lines: readonly string[];
};

/** How many practices of one level of a category. */
export type CountedCell = {
  readonly category: string;
  readonly level: string;
  readonly name: string;
  readonly count: number;
};

/** What a team reads before it publishes. */
export type PublishPreview = {
  readonly assessmentId: string;
  /** Which edition of the draft this is of: with any later answer or evidence it is another one. */
  readonly edition: string;
  readonly team: { readonly id: string; readonly name: string; readonly unit: string };
  readonly model: { readonly key: string; readonly version: string; readonly title: string };
  readonly score: Score;
  readonly strata: Strata;
  readonly counted: string;
  /** How many answers are confirmed as before and how many asked anew; null for a draft that stands on no earlier result. */
  readonly confirmed: string | null;
  /** Practices without an answer, per level of a category, in the model's order. */
  readonly open: readonly CountedCell[];
  /** Practices that were passed over, assumed to be ahead of the team, likewise. */
  readonly assumed: readonly CountedCell[];
  readonly notes: readonly SharableNote[];
  readonly evidence: readonly SharableEvidence[];
  /** How many answers have living evidence, in a sentence. */
  readonly evidenced: string;
  readonly audience: Audience;
  /** A lead agreed that others may ask the team: everybody sees which practices its current result has in place. */
  readonly mayBeAsked: boolean;
  readonly can: AssessmentCan;
};
