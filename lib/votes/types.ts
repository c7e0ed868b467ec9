// What leaves the server about votes: one's own before the reveal, and after it what the team may see.

import type { AnswerView, AssessmentView } from "@/lib/assessments/types";
import type { Model } from "@/lib/models/types";
import type { Secrecy, VoteCounts } from "@/lib/scoring/agreement";
import type { AgendaPart } from "./agenda";

/** One's own vote, as the API speaks it. */
export type VoteView = AnswerView & { readonly signed?: boolean };

export type VotingCategoryView = {
  readonly id: string;
  readonly revealedAt: string | null;
  /** How many of the voters have finished this category; null since the reveal. Never who. */
  readonly finished: number | null;
};

/** How far voting is, and what the viewer said. Nothing in it depends on what another voter said. */
export type VotingView = {
  readonly secrecy: Secrecy;
  readonly categories: readonly VotingCategoryView[];
  /** How many people vote: of the team, and guests who came in. */
  readonly voters: number;
  /** How many of the voters are guests. Never who. */
  readonly guests: number;
  /** Who runs the voting from outside the team: by name, because they see after the reveal what the team sees. */
  readonly coaches: readonly { readonly id: string; readonly name: string }[];
  /** How many of them have finished every category that is not revealed yet. */
  readonly finished: number;
  readonly mine: {
    /** Practice id to vote, of the categories that are not revealed yet. */
    readonly votes: Readonly<Record<string, VoteView>>;
    readonly finished: readonly string[];
    /** The viewer runs the voting and does not vote. */
    readonly facilitates: boolean;
  };
  readonly can: {
    readonly vote: boolean;
    /** Runs the voting, and may vote after all. */
    readonly join: boolean;
    readonly facilitate: boolean;
    readonly inviteCoach: boolean;
    readonly inviteGuests: boolean;
  };
};

/** An assessment as the API gives it; `voting` is null without votes, and for whoever is not of the team. */
export type AssessmentDetails = AssessmentView & { readonly voting: VotingView | null };

/** How many of the voters have finished. */
export type FinishedView = { readonly finished: number; readonly voters: number };

export type VoteOfPerson = { readonly person: { readonly id: string; readonly name: string } } & AnswerView;

/** `by` is null unless the writer signed. */
export type VoteNoteView = { readonly text: string; readonly by: string | null };

/** What was voted on one practice. Figures are null where they may not be shown. */
export type AgreementItem = {
  readonly practice: string;
  readonly n: number | null;
  readonly spread: number | null;
  readonly flagged: boolean | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly suggested: number | null;
  readonly counts: VoteCounts | null;
  /** Named votes only. */
  readonly votes?: readonly VoteOfPerson[];
  readonly notes: readonly VoteNoteView[];
  /** Why it does not apply, in the words of those who said so. */
  readonly reasons: readonly string[];
  /** What settling the rest in one step would make the team's answer; null where people have to talk, or did. */
  readonly settles: AnswerView | null;
  /** What the votes suggest as an answer; null where they suggest nothing. */
  readonly proposal: AnswerView | null;
  /** What the team agreed. */
  readonly agreed: AnswerView | null;
};

export type AgreementView = FinishedView & {
  readonly secrecy: Secrecy;
  /** Categories whose votes are not revealed yet. */
  readonly hidden: readonly string[];
  /** Those to talk about first, in order, then the others in the model's order. */
  readonly items: readonly AgreementItem[];
};

/** A meeting that is going on. The clock is the server's: a browser counts on from `now`. */
export type MeetingView = {
  readonly startedAt: string;
  readonly now: string;
  readonly minutes: number;
  readonly parts: readonly AgendaPart[];
};

/** A part of the agenda with what it is called and when it begins on the clock on the wall. */
export type NamedPart = AgendaPart & { readonly title: string; readonly begins: string };

/** What the discussion is about, for the team and its coach. */
export type DiscussedView = {
  readonly state: "draft" | "published";
  readonly team: { readonly id: string; readonly name: string };
  readonly definition: Model;
  /** Practice id to answer, of the categories whose votes are revealed. */
  readonly answers: Readonly<Record<string, AnswerView>>;
  /** The draft stands on an earlier result: what nobody votes on may be confirmed as before. */
  readonly standsOnLast: boolean;
  /** `seeTeam`: whether the team's own pages are there for the viewer. */
  readonly can: {
    readonly answer: boolean;
    readonly publish: boolean;
    readonly seeTeam: boolean;
    readonly planActions: boolean;
  };
};
