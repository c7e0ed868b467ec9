// What leaves the server about evidence: dated links, notes and files beside an answer.

/** One piece of evidence. `date` and `validUntil` are days ("2026-11-24") in the organisation's time zone. */
export type EvidenceView = {
  readonly id: string;
  readonly title: string;
  /** The day it speaks of. */
  readonly date: string;
  /** The last day on which it counts. */
  readonly validUntil: string;
  readonly url?: string;
  readonly text?: string;
  /** A file is named here and never contained; `sha256` tells it from any other. */
  readonly file?: { readonly name: string; readonly type: string; readonly size: number; readonly sha256: string };
};

/** Practice id to its evidence, the newest day first. */
export type EvidenceOfPractices = Readonly<Record<string, readonly EvidenceView[]>>;

/** How many of the scored answers with a value have evidence that counts on the day `on`. */
export type EvidenceShare = { readonly answers: number; readonly living: number; readonly on: string };

/** What the page of one practice's evidence shows. */
export type PracticeEvidence = {
  readonly assessmentId: string;
  readonly team: { readonly id: string; readonly name: string };
  readonly practice: {
    readonly id: string;
    readonly statement: string;
    /** What would show it, in the model's words. */
    readonly show: string | null;
    readonly category: { readonly id: string; readonly name: string };
    readonly level: { readonly id: string; readonly name: string };
  };
  /** How many days evidence of this practice is good for. */
  readonly validForDays: number;
  readonly today: string;
  readonly items: readonly EvidenceView[];
  readonly can: { readonly answer: boolean };
};
