// What leaves the server about published results.

import type { AnswerView } from "@/lib/assessments/types";
import type { Score } from "@/lib/scoring/types";

export type Share = "results" | "answers";

/** An answer as it was frozen; `shared` marks that its note and reason may leave the team. */
export type FrozenAnswer = AnswerView & { readonly shared?: boolean };

/** One entry of a team's history. */
export type HistoryItem = {
  readonly id: string;
  readonly assessmentId: string;
  readonly publishedAt: string;
  readonly model: { readonly key: string; readonly version: string };
  readonly score: Score;
};

/** Who would see a result, by name, before it is published. */
export type Audience = {
  readonly managers: readonly string[];
  readonly admins: readonly string[];
  readonly observers: readonly string[];
};
