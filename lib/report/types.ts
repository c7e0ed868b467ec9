// The report of one published assessment as a document: screen, PDF and report.json render it, so they cannot disagree.
// Figures are unrounded; whoever shows them rounds by lib/format. What a reader may not see is not in it.

import type { EvidenceShare, EvidenceView } from "@/lib/evidence/types";
import type { Model } from "@/lib/models/types";
import type { ExplainedCell } from "@/lib/scoring/explain";
import type { Movement, MovementCounts } from "@/lib/scoring/movement";
import type { Climb, Score } from "@/lib/scoring/types";
import type { FrozenAnswers } from "@/lib/publications/rules";
import type { StepMark } from "@/lib/steps/types";
import type { Share } from "@/lib/publications/types";
import type { Aim } from "@/lib/targets/types";
import type { Strata } from "./strata";

/** A practice in words, as far as a next step or an answer needs it. */
export type ReportPractice = {
  readonly id: string;
  readonly statement: string;
  readonly category: { readonly id: string; readonly name: string };
  readonly level: { readonly id: string; readonly name: string };
};

/** What to do next; everything it stands on is in place. */
export type ReportStep = ReportPractice & {
  /** What it brings, in a sentence or two: "Brings Design & Architecture to Beginner, and opens 3 more practices." */
  readonly detail: string;
  readonly why: string | null;
  readonly how: string | null;
  readonly show: string | null;
  /** The categories (by name) whose shortest way contains it, the level's name at its end, and how long the way is. */
  readonly brings: readonly { readonly category: string; readonly level: string; readonly steps: number }[];
  /** How many other lacked practices wait for this one. */
  readonly waiting: number;
  /** The team said that it cannot do it alone, and perhaps what would help. */
  readonly help: { readonly reason: string | null } | null;
};

/** What the team cannot do alone, and perhaps what would help. */
export type ReportHelp = ReportPractice & { readonly reason: string | null };

/** What the team does not do now. */
export type ReportSetAside = ReportPractice & {
  /** For the team alone. */
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
};

/** What somebody is about to do about it. */
export type ReportAction = {
  readonly title: string;
  readonly owner: string | null;
  /** A day ("2026-11-24"). */
  readonly dueOn: string | null;
  readonly overdue: boolean;
};

/** What held a category back in the result before, and how much of that still does. */
export type HeldBackThen = {
  readonly category: string;
  readonly level: string;
  readonly practices: number;
  readonly still: number;
};

/** One answer in words. `text` is the label of the option, or the state in words. */
export type ReportAnswer = ReportPractice & {
  readonly state: "value" | "skipped" | "unknown" | "not_applicable" | "unanswered";
  readonly value: number | null;
  readonly text: string;
  /** Of what a coverage answer speaks: "builds". */
  readonly of: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  /** What supports it, the newest day first; empty where there is none or this reader may not see it. */
  readonly evidence: readonly EvidenceView[];
  /** The quality criteria of the practice, and whether the team ticked them. */
  readonly criteria: readonly { readonly text: string; readonly met: boolean }[];
  /** False for a habit to leave behind or a fact, which are shown and never scored. */
  readonly scored: boolean;
  readonly moved: "up" | "down" | null;
  /** Said last time and confirmed together with others, without being asked again. */
  readonly carried: boolean;
};

/** One publication of the team on the way here, this one last. */
export type ReportPoint = {
  readonly id: string;
  readonly publishedAt: string;
  readonly version: string;
  /** How many of its answers were confirmed as before, without being asked again. */
  readonly carried: number;
  readonly categories: readonly {
    readonly id: string;
    readonly index: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly max: number;
  }[];
};

/** A category with everything that is said about it. */
export type ReportCategory = {
  readonly id: string;
  readonly name: string;
  readonly summary: string | null;
  /** "Beginner · 2.7 of 5", or what stands in its place. */
  readonly caption: string;
  /** What the team should read beside the level, in sentences: open answers, brittle, what does not apply. */
  readonly remarks: readonly string[];
  /** Held back by, in practices; empty at the top. */
  readonly heldBackBy: readonly ReportPractice[];
  /** The level held back, by name; null at the top. */
  readonly heldBackAt: string | null;
  /** The shortest way to the next level, prerequisites first. */
  readonly way: readonly ReportPractice[];
  /** Like for like: index minus that of the publication before; null without one. */
  readonly change: number | null;
  /** The team's target of today and how far this result is from it; null without one, and in a result that is not its last. */
  readonly target: Aim | null;
  /** Why the numbers are what they are; null where the answers were not shared with this reader. */
  readonly cells: readonly ExplainedCell[] | null;
};

export type Report = {
  readonly id: string;
  readonly assessmentId: string;
  readonly organisation: string;
  readonly team: { readonly id: string; readonly name: string; readonly unit: string };
  readonly publishedAt: string;
  readonly publishedBy: string;
  /** IANA name; dates are said in it. */
  readonly timeZone: string;
  readonly withdrawn: { readonly at: string; readonly reason: string; readonly by: string } | null;
  readonly participants: number | null;
  readonly comment: string | null;
  readonly share: Share;
  readonly model: {
    readonly key: string;
    readonly version: string;
    readonly title: string;
    readonly source: string | null;
    readonly licence: string | null;
    readonly attribution: string | null;
    /** The rule for a level in one sentence, and whose it is; null in a model without one. */
    readonly rule: string | null;
    readonly levels: readonly { readonly id: string; readonly name: string; readonly number: number }[];
  };
  readonly score: Score;
  /** The whole in a sentence: "The whole stands at Base; Design & Architecture keeps it there." */
  readonly whole: string;
  /** "80 answered, 2 unknown, 1 does not apply, 2 unanswered, of 85." */
  readonly counted: string;
  /** "61 answers were confirmed as before, in one step per category; …"; null where all were given anew. */
  readonly confirmed: string | null;
  /** How many answers had living evidence on the day of publishing and have some today, and that in a sentence. */
  readonly evidence: { readonly published: EvidenceShare; readonly today: EvidenceShare; readonly text: string };
  readonly strata: Strata;
  readonly climb: Climb;
  /** No newer result of this model stands, and this one was not withdrawn. */
  readonly isLatest: boolean;
  /** Up to three that are not ended, by their day; none in a result that a newer one has followed. */
  readonly actions: readonly ReportAction[];
  /** Next steps in order, without those that the team set aside; readers see three first. */
  readonly nextSteps: readonly ReportStep[];
  readonly setAside: readonly ReportSetAside[];
  /** Practices with which the team needs help from outside, and that are none of the next steps. */
  readonly otherHelp: readonly ReportHelp[];
  readonly categories: readonly ReportCategory[];
  /** Against the publication before; null for the first. `practices` only where answers are visible. */
  readonly before: {
    readonly id: string;
    readonly assessmentId: string;
    readonly publishedAt: string;
    readonly version: string;
    readonly counts: MovementCounts;
    /** "3 practices up, 1 down, 12 the same, 67 without a value either time." */
    readonly summary: string;
    readonly movement: Movement | null;
    /** Of categories that this version of the model has, too. */
    readonly heldBack: readonly HeldBackThen[];
    /** That in a sentence; null where nothing held back. */
    readonly heldBackText: string | null;
    readonly categories: readonly { readonly id: string; readonly index: number | null }[];
  } | null;
  readonly history: readonly ReportPoint[];
  /** Practices answered high while something they stand on is at zero: a question to the team; only for the team. */
  readonly askAgain: readonly { readonly practice: ReportPractice; readonly prerequisite: ReportPractice }[];
  /** Every answer in the model's order; null where they were not shared with this reader. */
  readonly answers: readonly ReportAnswer[] | null;
  /** What every reader must know: self-assessed, by how many, the rule, the share unknown, what it must not be used for. */
  readonly caveats: readonly string[];
};

type SourceEdition = {
  readonly id: string;
  readonly assessmentId: string;
  readonly publishedAt: string;
  readonly model: Model;
  readonly answers: FrozenAnswers;
  readonly score: Score;
  readonly share: Share;
};

/** What a report is made of: one publication as it was frozen, those before it, and who reads. */
export type ReportSource = SourceEdition & {
  readonly organisation: string;
  readonly timeZone: string;
  /** When the report is read: evidence expires, nothing else depends on it. ISO. */
  readonly readAt: string;
  readonly team: Report["team"];
  readonly publishedBy: string;
  readonly withdrawn: Report["withdrawn"];
  readonly participants: number | null;
  readonly comment: string | null;
  readonly isLatest: boolean;
  readonly actions: Report["actions"];
  /** What the team says of its steps, as far as this reader may know. */
  readonly marks: readonly StepMark[];
  /** Category id to its stored like-for-like change. */
  readonly changes: ReadonlyMap<string, number | null>;
  readonly before: SourceEdition | null;
  /** Publications up to this one, the oldest first, without it. */
  readonly earlier: readonly {
    readonly id: string;
    readonly publishedAt: string;
    readonly version: string;
    readonly carried: number;
    readonly categories: ReportPoint["categories"];
  }[];
  /** Category id to the team's target beside this result; empty for a result that is not the last one. */
  readonly targets: ReadonlyMap<string, Aim>;
  /** The reader is of the team, and sees what the team wrote for itself. */
  readonly insider: boolean;
};
