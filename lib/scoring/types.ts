// What an answer can be, and what a score says. Numbers here are never rounded.

/** Five different things; nothing may merge two of them. `value` is an integer from 0 to 100. */
export type AnswerState =
  | { readonly state: "unanswered" }
  | { readonly state: "skipped" }
  | { readonly state: "unknown" }
  | { readonly state: "not_applicable"; readonly reason: string }
  | { readonly state: "value"; readonly value: number };

/** What a team says to one practice, as far as scoring needs it. `criteria` are the indices of the ticked ones. */
export type Answer = AnswerState & { readonly criteria?: readonly number[] };

/** Practice id to answer; a practice that is missing is unanswered. */
export type Answers = ReadonlyMap<string, Answer>;

export type LevelRef = { readonly id: string; readonly number: number; readonly name: string };

export type CellState = "empty" | "waived" | "unanswered" | "scored";

export type CellScore = {
  readonly level: string;
  /** 0 to 1, or null when nothing there is answered. */
  readonly score: number | null;
  /** null in a model without a gate. */
  readonly passes: boolean | null;
  readonly state: CellState;
  /** The cell's score if every unanswered or unknown practice counted 0, and 100; null when nothing applies. */
  readonly low: number | null;
  readonly high: number | null;
  readonly answered: number;
  readonly skipped: number;
  readonly unknown: number;
  readonly notApplicable: number;
  readonly unanswered: number;
};

export type HeldBackBy = { readonly level: string; readonly practices: readonly string[] };

export type CategoryScore = {
  readonly id: string;
  readonly assessed: boolean;
  readonly level: LevelRef | null;
  readonly levelHigh: LevelRef | null;
  /** 0 to max. null when the category is not assessed, like low and high. */
  readonly index: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly max: number;
  readonly brittle: boolean;
  readonly heldBackBy: HeldBackBy | null;
  readonly cells: readonly CellScore[];
};

export type Counts = {
  readonly answered: number;
  readonly skipped: number;
  readonly unknown: number;
  readonly notApplicable: number;
  readonly unanswered: number;
  readonly total: number;
};

export type OverallScore = {
  readonly level: LevelRef | null;
  readonly heldBackBy: readonly string[];
  readonly index: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly max: number;
  /** Percentage of the model, 0 to 100; null when nothing is assessed. */
  readonly share: number | null;
  readonly assessed: number;
};

export type Score = {
  readonly model: { readonly key: string; readonly version: string };
  readonly rule: { readonly threshold: number; readonly noZero: boolean; readonly complete: boolean } | null;
  readonly overall: OverallScore;
  readonly categories: readonly CategoryScore[];
  readonly counts: Counts;
};

export type CategoryClimb = { readonly id: string; readonly to: string | null; readonly practices: readonly string[] };

/** What would lift a team: next steps in order, and per category the shortest way to its next level. */
export type Climb = { readonly nextSteps: readonly string[]; readonly categories: readonly CategoryClimb[] };
