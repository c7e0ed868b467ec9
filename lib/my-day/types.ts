// What a person finds when they come in: what waits for them, and what is new.

export type WaitingDraft = {
  readonly id: string;
  readonly team: string;
  readonly model: string;
  readonly startedBy: string;
  readonly answered: number;
  readonly total: number;
  /** Votes are not all revealed: everybody votes alone. */
  readonly isVoting: boolean;
};

/** A voting of another team that the viewer was named to run. */
export type CoachedVoting = {
  readonly id: string;
  readonly team: string;
  readonly model: string;
  readonly isVoting: boolean;
  /** The meeting's clock runs. */
  readonly isMeeting: boolean;
};

export type RecentResult = {
  readonly assessmentId: string;
  readonly team: string;
  readonly model: string;
  readonly publishedAt: string;
  readonly publishedBy: string;
  readonly comment: string | null;
};

export type MyDay = {
  readonly drafts: readonly WaitingDraft[];
  readonly coached: readonly CoachedVoting[];
  readonly recent: readonly RecentResult[];
  /** One's own teams whose day to look again has come, and that have no open draft. */
  readonly due: readonly { readonly teamId: string; readonly team: string; readonly on: string }[];
  /** Levels proposed as targets to teams that the viewer leads, which wait for an answer, by team and model. */
  readonly proposals: readonly {
    readonly teamId: string;
    readonly team: string;
    readonly model: { readonly key: string; readonly title: string };
    readonly count: number;
  }[];
  /** Teams that the viewer sees. */
  readonly teams: number;
  /** People whom a lead, the viewer, has to let into a team. */
  readonly newcomers: readonly { readonly teamId: string; readonly team: string; readonly count: number }[];
};
