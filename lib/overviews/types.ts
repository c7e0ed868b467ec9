// What leaves the server about a unit: how its teams stand now, and how that came to be.

export type Every = "month" | "quarter";

export type Period = {
  readonly start: Date;
  /** The first instant after it; of the running period the present moment. */
  readonly end: Date;
  readonly running: boolean;
};

export type OverviewCategory = {
  readonly id: string;
  /** Teams whose current result assesses this category; the other figures are over them, null where there are none. */
  readonly n: number;
  readonly median: number | null;
  readonly q1: number | null;
  readonly q3: number | null;
  /** Teams by the level they have reached, each level of the model and "none"; empty for a model without a gate. */
  readonly levels: Readonly<Record<string, number>>;
};

export type HeatmapTeam = {
  readonly team: { readonly id: string; readonly name: string };
  /** null for a team that has never published this model. */
  readonly publishedAt: string | null;
  readonly assessmentId: string | null;
  /** Too old to count: shown, and in no figure. */
  readonly stale: boolean;
  readonly categories: readonly {
    readonly id: string;
    readonly level: string | null;
    readonly index: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly max: number;
  }[];
};

type ModelRef = { readonly key: string; readonly version: string; readonly title: string };

export type OverviewView = {
  readonly unit: { readonly id: string; readonly name: string };
  readonly model: ModelRef;
  readonly at: string;
  /** Teams with a current result: the same as `inForce`, and the most that any figure can be over. */
  readonly n: number;
  readonly teams: number;
  readonly inForce: number;
  readonly stale: number;
  readonly never: number;
  readonly categories: readonly OverviewCategory[];
  readonly heatmap: { readonly items: readonly HeatmapTeam[]; readonly next: string | null };
};

/** How many teams say what to a practice; every figure null where it would tell what single teams kept to themselves. */
export type PracticeDistribution = {
  readonly id: string;
  /** Teams with a value. */
  readonly n: number | null;
  /** Option value to teams. */
  readonly options: Readonly<Record<string, number>> | null;
  readonly skipped: number | null;
  readonly unknown: number | null;
  readonly notApplicable: number | null;
  readonly unanswered: number | null;
};

export type OverviewWithPractices = OverviewView & { readonly practices: readonly PracticeDistribution[] };

export type TrendCategory = Omit<OverviewCategory, "levels">;

export type TrendPeriod = {
  readonly start: string;
  readonly end: string;
  readonly running: boolean;
  readonly n: number;
  readonly categories: readonly TrendCategory[];
  /** Over the teams that are current at both ends of the period. */
  readonly likeForLike: {
    readonly n: number;
    /** Teams per category. */
    readonly counts: Readonly<Record<string, number>>;
    /** Mean change of the index per category; null where there is no team to compare. */
    readonly change: Readonly<Record<string, number | null>>;
    /** The changes added up; starts again at 0 where a change is null. */
    readonly chain: Readonly<Record<string, number>>;
  };
};

export type TrendView = {
  readonly unit: { readonly id: string; readonly name: string };
  readonly model: ModelRef;
  readonly every: Every;
  readonly periods: readonly TrendPeriod[];
};

/** What a dashboard can be about. */
export type DashboardChoices = {
  readonly units: readonly { readonly id: string; readonly name: string; readonly depth: number }[];
  readonly models: readonly { readonly key: string; readonly title: string }[];
};
