// What leaves the server about an assessment.

import type { EvidenceOfPractices, EvidenceShare, EvidenceView } from "@/lib/evidence/types";
import type { Change } from "@/lib/models/compare";
import type { AnswerSet, Category, Level, Model, Practice } from "@/lib/models/types";
import type { Counts } from "@/lib/scoring/types";

/** An answer as the API speaks it: `{ value }` or `{ state }`, with what belongs to it. */
export type AnswerView = {
  readonly value?: number;
  readonly state?: "unanswered" | "skipped" | "unknown" | "not_applicable";
  readonly reason?: string;
  readonly criteria?: readonly number[];
  readonly note?: string;
  readonly revision?: number;
  /** true: said last time and confirmed together with others, without being asked again. */
  readonly carried?: true;
  /** Dated links, notes and files, where there are some that the reader may see. */
  readonly evidence?: readonly EvidenceView[];
};

export type AssessmentCan = {
  readonly answer: boolean;
  readonly publish: boolean;
  readonly withdraw: boolean;
  readonly delete: boolean;
};

export type AssessmentView = {
  readonly id: string;
  readonly state: "draft" | "published";
  readonly mode: "direct" | "votes";
  readonly createdAt: string;
  readonly team: {
    readonly id: string;
    readonly name: string;
    readonly unit: { readonly id: string; readonly name: string };
  };
  readonly model: { readonly key: string; readonly version: string; readonly title: string };
  /** Practice id to answer; null when the answers were not shared with the viewer. */
  readonly answers: Readonly<Record<string, AnswerView>> | null;
  readonly progress: Counts;
  /** How many answers have living evidence today. */
  readonly evidence: EvidenceShare;
  readonly can: AssessmentCan;
};

/** Where a category stops being asked. */
export type Frontier = {
  /** The two levels after which asking pauses, the lower one first. */
  readonly after: readonly [Level, Level];
  /** Every practice above them of which nothing was said, of whatever direction. */
  readonly ahead: readonly Practice[];
};

/**
 * Why a practice is asked again: the version has it anew, words it otherwise or has it elsewhere; it was left open or
 * unknown; an action on it was done; its evidence has expired; the votes on it lay apart.
 */
export type AskReason = "new" | "reworded" | "moved" | "open" | "unknown" | "done" | "expired" | "disagreed";

/** What the team said last time about a practice: a proposal, and no answer before somebody confirms it. */
export type CarriedAnswer = {
  /** What would be saved: the earlier answer, as far as the present question has room for it. */
  readonly answer: AnswerView;
  /** Whether the present question is still the one that was answered. */
  readonly change: Exclude<Change, "new">;
  /** What was asked then, where the wording differs. */
  readonly statement: string | null;
  /** Where it stood then, such as "Build & Deploy, Beginner", where it stands elsewhere now. */
  readonly place: string | null;
};

/** What the answering page needs beyond the view: the whole model and where the viewer went on last. */
export type AnsweringView = AssessmentView & {
  readonly definition: Model;
  readonly answers: Readonly<Record<string, AnswerView>>;
  /** Evidence apart from the answers, which are read and sent without it. */
  readonly evidenceOf: EvidenceOfPractices;
  /** The practice that was answered last, by anybody: opening the page on another device goes on there. */
  readonly lastAnswered: string | null;
  /** What the team's earlier result proposes, by practice; null when the draft stands on none. */
  readonly carried: {
    readonly publishedAt: string;
    readonly version: string;
    readonly answers: Readonly<Record<string, CarriedAnswer>>;
    /** Practice id to why it is asked again. */
    readonly asked: Readonly<Record<string, readonly AskReason[]>>;
    /** Practice id to what is confirmed in one step, of all that is not asked. */
    readonly rest: Readonly<Record<string, AnswerView>>;
  } | null;
};

export type AssessmentSummary = {
  readonly id: string;
  readonly state: "draft" | "published";
  readonly createdAt: string;
  readonly model: { readonly key: string; readonly version: string; readonly title: string };
  readonly publishedAt: string | null;
};

/** One level of one category: what is asked together. */
export type Screen = { readonly category: Category; readonly level: Level; readonly practices: readonly Practice[] };

/** Where somebody is in a draft, and how far. */
export type Place = {
  readonly screens: readonly Screen[];
  readonly present: Screen;
  /** Whether votes are cast here; otherwise answers are given for the team. */
  readonly isVote: boolean;
  /** Of the same walk: a voter goes through what is voted on, everybody else through everything that is not. */
  readonly before: Screen | undefined;
  readonly after: Screen | undefined;
  /** How many are answered on this screen, and on the whole walk of how many. */
  readonly here: number;
  readonly done: number;
  readonly total: number;
  /** How many of the category are assumed to be ahead of the team. */
  readonly assumed: number;
};

/** Where somebody is who opened a draft, and what they meet there: the practices of a screen, or a pause in their place. */
export type WayIn = {
  readonly place: Place;
  /** Of the team, and where votes are cast the viewer's own. */
  readonly answers: Readonly<Record<string, AnswerView & { readonly signed?: boolean }>>;
  /** What is proposed beside the answers. */
  readonly carried: AnsweringView["carried"];
  /** What is shown in place of the practices, because all of them lie above it. */
  readonly pause: Frontier | null;
  /** Whether the whole team answers here, and nobody votes. */
  readonly isShared: boolean;
  /** Where the walk ends. */
  readonly end: { readonly address: string; readonly label: string };
};

/** All that a draft asks of the viewer, in the order of the walk. */
export type QuestionsView = {
  /** With a quality gate a value counts only if all criteria are ticked. */
  readonly gated: boolean;
  readonly answerSets: readonly AnswerSet[];
  readonly screens: readonly Screen[];
  /** Categories on which the viewer votes now; the others are answered for the team. */
  readonly votes: readonly string[];
  /** Practice id to what the team said, or where the viewer votes, to the viewer's own vote. */
  readonly answers: Readonly<Record<string, AnswerView & { readonly signed?: boolean }>>;
  readonly carried: Readonly<Record<string, CarriedAnswer>>;
};
