// What leaves the server about actions: next steps that somebody owns.

import type { IssueView } from "@/lib/trackers/types";

export type ActionState = "open" | "in_progress" | "done" | "dropped";

export type ActionOwner = {
  readonly id: string;
  readonly name: string;
  /** No longer where the action belongs; it waits for somebody else. */
  readonly left: boolean;
};

/** So many of so many teams that shared their answers lack a practice. */
export type Lack = { readonly teams: number; readonly of: number };

export type ActionView = {
  readonly id: string;
  readonly title: string;
  readonly state: ActionState;
  readonly owner: ActionOwner | null;
  /** A day ("2026-11-24"). */
  readonly dueOn: string | null;
  /** Its day has passed, where the organisation is, and it is neither done nor dropped. */
  readonly overdue: boolean;
  readonly practice: { readonly model: string; readonly id: string; readonly statement: string } | null;
  /** Inside the team alone; null for everybody else. */
  readonly note: string | null;
  /** Inside the team alone; empty for everybody else. */
  readonly links: readonly string[];
  /** In a tracker; inside the team alone. */
  readonly issue: IssueView | null;
  /** Whether those who read the team's results see it; a unit's action is seen by who manages the unit. */
  readonly shared: boolean;
  /** Of a unit's action on a practice: how many teams lacked it when the action was made, and how many do now. */
  readonly lacked: (Lack & { readonly now: Lack | null }) | null;
  /** Counts the changes; whoever changes an action says which one they saw. */
  readonly revision: number;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly changedAt: string;
  /** When it was done or dropped. */
  readonly endedAt: string | null;
  readonly can: {
    /** Everything, deleting included. */
    readonly change: boolean;
    /** State, note and links: the owner's part. */
    readonly workOn: boolean;
    /** An issue in a tracker, where there is none yet and something is left to do. */
    readonly makeIssue: boolean;
  };
};

export type PracticeKey = { readonly model: string; readonly practice: string };

/** The practices of a category that an action can be about, each by its `keyOf`. */
export type PracticeGroup = {
  readonly name: string;
  readonly practices: readonly { readonly key: string; readonly statement: string }[];
};

/** What could become an action, with the id that it would have. */
export type ProposedAction = {
  readonly id: string;
  readonly model: string;
  readonly practice: string;
  readonly statement: string;
  /** There is an action about it that is not ended. */
  readonly isPlanned: boolean;
};

/** Whom an action may belong to. */
export type OwnerChoice = { readonly id: string; readonly name: string };

export type ActionList = {
  /** What is to be done by day, then what was done or dropped, the last one first. */
  readonly items: readonly ActionView[];
  readonly next: null;
  readonly can: { readonly make: boolean };
  /** For who makes actions; empty for others. */
  readonly owners: readonly OwnerChoice[];
};

/** An action of the viewer's own, with where it belongs. */
export type OwnAction = ActionView & { readonly place: { readonly name: string; readonly href: string } };
