// What a drawing of strata is told, whichever size it has.

export type StrataState = "empty" | "waived" | "unanswered" | "scored";

export type StrataCellView = {
  level: string;
  /** 0 to 1, or null where nothing is answered. */
  fill: number | null;
  /** What the fill would be if every open answer were full; null where nothing can be said. */
  high: number | null;
  state: StrataState;
  /** null in a model without a rule for levels. */
  passes: boolean | null;
  holdsBack: boolean;
  /** Nobody looked at what counts here: all of it was passed over. */
  assumed?: boolean;
  /** The cell as a full sentence, for whoever cannot see it. */
  label: string;
  href?: string;
};

export type StrataCategory = {
  id: string;
  name: string;
  /** "Beginner · 2.7 of 5" */
  caption: string;
  reached: string | null;
  cells: readonly StrataCellView[];
};

export type StrataProps = {
  caption: string;
  /** The lowest first. */
  levels: readonly { id: string; name: string }[];
  categories: readonly StrataCategory[];
  legend?: boolean;
};
