// What the charts draw: numbers with their words. Whoever calls formats the words; a chart only places them.

export type ChartPeriod = {
  id: string;
  label: string;
  /** Where it stands on the axis: milliseconds, or simply 0, 1, 2, … */
  at: number;
  /** A new edition of what is measured begins here: a dashed line before it, with these words in the table. */
  change?: string;
  /** Marked on the axis: some of those that the figure speaks of came, or went; `crowd` says it in words. */
  came?: boolean;
  went?: boolean;
  crowd?: string;
};

export type ChartPoint = {
  period: string;
  /** null: nothing to say, and the line has a gap. */
  value: number | null;
  /** The value for people, with its bounds where they matter: "2.3 (2.1 to 2.6)". */
  text: string;
  low?: number | null;
  high?: number | null;
  q1?: number | null;
  q3?: number | null;
  second?: number | null;
  secondText?: string;
  n?: number | null;
};

export type ChartSeries = {
  id: string;
  name: string;
  /** What stands under the name: "2.7 of 5, +0.2". */
  summary?: string;
  points: readonly ChartPoint[];
};

export type RadarAxis = {
  id: string;
  name: string;
  now: number | null;
  nowText: string;
  before: number | null;
  beforeText: string;
};
