// What leaves the server about targets: the levels that a team aims at, and how far it is.

export type TargetKind = "proposed" | "accepted" | "changed" | "declined" | "set" | "removed";

/** A level of the model; one that its newest version no longer has goes by its id. */
export type TargetLevel = { readonly id: string; readonly name: string };

/**
 * below, reached, above: the team's level against its target. open: answers are missing that could lead to it. unknown:
 * not assessed, or the model no longer has the level.
 */
export type ProgressState = "below" | "reached" | "above" | "open" | "unknown";

export type TargetProgress = {
  readonly state: ProgressState;
  /** Levels of the category still to climb, and those up to the target; null unless the state is below. */
  readonly toGo: number | null;
  readonly of: number | null;
  /** "2 of 3 levels to go." */
  readonly text: string;
};

/** A level to reach, with its reason, and who said so when. */
export type Target = {
  readonly level: TargetLevel;
  /** The day ("2026-11-24") by which; null where there is none. */
  readonly on: string | null;
  readonly reason: string;
  /** Whose words the reason is: who accepts a proposal without a word takes over its reason. */
  readonly reasonBy: string;
  readonly by: string;
  readonly at: string;
};

/** A team's target beside where a result stands. */
export type Aim = Target & { readonly progress: TargetProgress };

/** One entry of a category's history. */
export type TargetEntryView = {
  readonly revision: number;
  readonly kind: TargetKind;
  /** null where a proposal was declined or the target was removed. */
  readonly level: TargetLevel | null;
  readonly on: string | null;
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
  /** The revision of the proposal that this answers, or in whose place this proposal comes. */
  readonly answers: number | null;
};

export type CategoryTarget = {
  readonly category: { readonly id: string; readonly name: string };
  /** What can be aimed at, the lowest first. */
  readonly levels: readonly TargetLevel[];
  /** Where the team's last result stands, "Beginner"; null where it does not assess the category. */
  readonly present: { readonly level: TargetLevel | null; readonly text: string } | null;
  readonly target: Aim | null;
  /** Counts what was said; whoever says something names the one they saw. For the team and who manages it. */
  readonly revision: number | null;
  /** What waits for the team's answer; for the team and who manages it, null for others. */
  readonly proposal: Target | null;
  /** The oldest first; for the team and who manages it, null for others. */
  readonly history: readonly TargetEntryView[] | null;
};

/** A proposal for what the newest version of the model no longer has, or has no levels in: it waits to be declined. */
export type DroppedProposal = Pick<CategoryTarget, "category"> & {
  readonly revision: number;
  readonly proposal: Target;
};

export type TargetList = {
  readonly team: { readonly id: string; readonly name: string };
  readonly model: { readonly key: string; readonly version: string; readonly title: string };
  /** The models that the team has a result or a target of, and this one. */
  readonly models: readonly { readonly key: string; readonly title: string }[];
  /** The team's last result with the model. */
  readonly result: { readonly assessmentId: string; readonly publishedAt: string } | null;
  /** One for each category; empty for a model without a rule for levels, in which there is nothing to aim at. */
  readonly items: readonly CategoryTarget[];
  /** For the team and who manages it; empty for others. */
  readonly dropped: readonly DroppedProposal[];
  readonly next: null;
  readonly can: {
    /** Set and remove targets, and answer what was proposed. */
    readonly decide: boolean;
    readonly propose: boolean;
  };
};
