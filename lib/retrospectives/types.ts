// What leaves the server about two results of a team beside each other.

import type { ReportPractice } from "@/lib/report/types";
import type { MovementCounts } from "@/lib/scoring/movement";

/** A published result that can be compared. */
export type RetrospectiveChoice = {
  readonly assessmentId: string;
  readonly publishedAt: string;
  readonly model: { readonly key: string; readonly title: string; readonly version: string };
};

/** once: it has a value on one side alone; neither: on no side. There nothing can be compared. */
export type Move = "up" | "down" | "same" | "once" | "neither";

export type ComparedPractice = ReportPractice & {
  /** Null for a practice that is new: nothing was there to move from. */
  readonly move: Move | null;
  /** The two answers in words; null where the model of that time did not have the practice. */
  readonly then: string | null;
  readonly now: string;
  /** Options between the two answers; null unless both name one. */
  readonly options: number | null;
  /** Confirmed as before in the newer result, without being asked again. */
  readonly carried: boolean;
  /** The older model did not score it. */
  readonly isNew: boolean;
  /** One option apart where one person said it: a hint and no more. */
  readonly onOneWord: boolean;
};

/** What became of the practice of an action that was done in between; carried: nobody was asked about it again. */
export type Outcome = Move | "carried";

export type DoneAction = {
  readonly id: string;
  readonly title: string;
  readonly endedAt: string;
  readonly practice: string | null;
  /** Null without a practice of this model, and for who may not read the answers. */
  readonly outcome: Outcome | null;
};

export type Edition = {
  readonly assessmentId: string;
  readonly publishedAt: string;
  readonly version: string;
  /** How many people took part, as the team said it. */
  readonly participants: number | null;
};

export type Retrospective = {
  readonly team: { readonly id: string; readonly name: string };
  readonly model: { readonly key: string; readonly title: string };
  readonly from: Edition;
  readonly to: Edition;
  readonly counts: MovementCounts;
  /** "3 practices up, 1 down, 12 the same, 67 without a value either time." */
  readonly summary: string;
  /** What has to be read beside it, in sentences. */
  readonly notes: readonly string[];
  /** Each category as it stood; `then` is null where the model of that time did not have it. */
  readonly categories: readonly {
    readonly id: string;
    readonly name: string;
    readonly then: string | null;
    readonly now: string;
  }[];
  /** Every scored practice of the newer model in its order; null where the answers were not shared with this reader. */
  readonly practices: readonly ComparedPractice[] | null;
  /** Practices that the newer model no longer scores. */
  readonly gone: readonly ReportPractice[];
  /** Those that the reader may see, the first one done first. */
  readonly actions: readonly DoneAction[];
};
