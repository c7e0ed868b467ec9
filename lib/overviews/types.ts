// What leaves the server about a unit: how its teams stand now, and how that came to be.

import type { Answer } from "@/lib/scoring/types";

type AnswerState = Answer["state"];

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
  /** The unit that the team belongs to, at or below the one asked for. */
  readonly unit: { readonly id: string; readonly name: string };
  /** The model version of the latest result; null likewise. */
  readonly version: string | null;
  /** null for a team that has never published this model. */
  readonly publishedAt: string | null;
  readonly assessmentId: string | null;
  /** Too old to count: shown, and in no figure. */
  readonly stale: boolean;
  /** Published before the round that was asked for, or the open one, began. */
  readonly beforeRound: boolean;
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

export type RoundRef = {
  readonly id: string;
  readonly name: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly open: boolean;
  /** Teams that published in it, up to the moment, and teams that are current with a result from before it. */
  readonly published: number;
  readonly before: number;
};

export type OverviewView = {
  readonly unit: { readonly id: string; readonly name: string };
  readonly model: ModelRef;
  readonly at: string;
  /** Only teams with this tag; null for all of them. */
  readonly tag: string | null;
  /** The round that was asked for, else the one that is open at that moment for this unit or one above. */
  readonly round: RoundRef | null;
  /** Teams with a current result: the same as `inForce`, and the most that any figure can be over. */
  readonly n: number;
  readonly teams: number;
  readonly inForce: number;
  readonly stale: number;
  readonly never: number;
  /** Of these, the teams that shared their answers: `practices` is over them alone. */
  readonly shared: number;
  readonly categories: readonly OverviewCategory[];
  readonly practices: readonly PracticeDistribution[];
  readonly heatmap: { readonly items: readonly HeatmapTeam[]; readonly next: string | null };
};

/** How many teams have come to their own targets in a category; never which. */
export type TargetCount = {
  readonly category: string;
  /** Teams with a target and a current result that assesses the category, and those of them at or above it. */
  readonly of: number;
  readonly there: number;
  /** Teams with a target and no such result. */
  readonly untold: number;
};

/** How many of the teams that shared their answers say what to a practice. */
export type PracticeDistribution = {
  readonly id: string;
  /** Teams with a value. */
  readonly n: number;
  /** Option value to teams. */
  readonly options: Readonly<Record<string, number>>;
  readonly skipped: number;
  readonly unknown: number;
  readonly notApplicable: number;
  readonly unanswered: number;
};

/** What the teams of a unit say to one practice that shared their answers. */
export type PracticeStandingView = {
  readonly unit: { readonly id: string; readonly name: string };
  readonly model: ModelRef;
  readonly at: string;
  readonly round: Pick<RoundRef, "id" | "name"> | null;
  readonly practice: string;
  /** By unit in the order of the tree, and by name: never by what they say. */
  readonly teams: readonly ({
    readonly team: { readonly id: string; readonly name: string };
    readonly unit: { readonly id: string; readonly name: string };
    readonly assessmentId: string;
    readonly lacks: boolean;
  } & ({ readonly value: number } | { readonly state: Exclude<AnswerState, "value"> }))[];
};

/** A practice that teams lack. */
export type Gap = {
  readonly practice: string;
  /** Teams that answered below "in place", or passed the practice over as ahead of them. */
  readonly lacks: number;
  /** Teams that answered, or passed it over; who does not know or says that it does not apply is in neither figure. */
  readonly n: number;
  /** How many other practices need this one, directly or through others. */
  readonly blocks: number;
};

export type TrendCategory = Omit<OverviewCategory, "levels">;

export type TrendPeriod = {
  readonly start: string;
  readonly end: string;
  readonly running: boolean;
  readonly n: number;
  /** Teams that are current at its end and were not at its start, and the reverse. */
  readonly joined: number;
  readonly left: number;
  /** Versions of the results that are current at its end, with the teams of each, the most first. */
  readonly versions: readonly { readonly version: string; readonly n: number }[];
  /** Teams that are current at both ends, with another version at its end. */
  readonly changedVersion: number;
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

/** Two moments beside each other. */
export type ComparisonView = {
  readonly unit: { readonly id: string; readonly name: string };
  readonly model: ModelRef;
  readonly from: string;
  readonly to: string;
  readonly tag: string | null;
  /** Teams with a current result at the first moment, at the second, and at both. */
  readonly n: { readonly from: number; readonly to: number; readonly both: number };
  readonly categories: readonly {
    readonly id: string;
    readonly from: TrendCategory;
    readonly to: TrendCategory;
    /** How far the teams moved that can be compared, on average; null where there is none. */
    readonly change: number | null;
    readonly teams: number;
  }[];
};

/** A round of a unit, or of one above it, as what a dashboard can be about. */
export type UnitRound = {
  readonly id: string;
  readonly name: string;
  /** The unit that it asks; null for one above those that the viewer manages. */
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly model: { readonly key: string; readonly title: string };
  /** First and last day in the organisation's time zone; closed early, the last day is that one. */
  readonly startsOn: string;
  readonly endsOn: string;
  /** The moment at which it ended; null while it runs. */
  readonly endedAt: string | null;
};

/** What a dashboard can be about. */
export type DashboardChoices = {
  readonly units: readonly { readonly id: string; readonly name: string; readonly depth: number }[];
  readonly models: readonly { readonly key: string; readonly title: string }[];
  readonly tags: readonly string[];
};
