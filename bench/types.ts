// What a benchmark says: a figure, never without what it is measured against in the same run.

export type Finding = {
  readonly name: string;
  readonly figure: string;
  /** What it is compared with, and what that came to. */
  readonly yardstick: string;
  /** figure divided by yardstick; "–" where there is nothing to divide. */
  readonly ratio: string;
  readonly aim: string;
};
