// What leaves the server about rounds: periods in which a unit asks its teams to assess themselves.

/** How far a team is with a round. Nothing else of a draft is told: no answer, and no count of them. */
export type RoundStanding = "not_started" | "started" | "finished" | "published";

/** planned: before its first day; over: after its last one; closed: ended earlier by a manager. */
export type RoundState = "planned" | "open" | "over" | "closed";

export type RoundSummary = {
  readonly id: string;
  readonly name: string;
  readonly unit: { readonly id: string; readonly name: string };
  readonly model: { readonly key: string; readonly title: string; readonly version: string };
  /** First and last day in the organisation's time zone. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly startsAt: string;
  /** The first instant after the last day. */
  readonly endsAt: string;
  readonly closedAt: string | null;
  readonly state: RoundState;
};

export type RoundTeam = {
  readonly team: { readonly id: string; readonly name: string };
  readonly unit: { readonly id: string; readonly name: string };
  readonly standing: RoundStanding;
};

export type RoundProgress = {
  readonly teams: number;
  readonly counts: Readonly<Record<RoundStanding, number>>;
  /** By unit in the order of the tree, then by name; never by how far they are. */
  readonly items: readonly RoundTeam[];
  readonly next: string | null;
};

export type RoundView = RoundSummary & {
  readonly message: string | null;
  readonly openedBy: string;
  /** The viewer's own teams in it. */
  readonly own: readonly RoundTeam[];
  /** All teams, for who manages the unit; null for others. */
  readonly progress: RoundProgress | null;
  readonly can: { readonly change: boolean };
};

/** A round that waits for one of the viewer's teams. */
export type WaitingRound = {
  readonly round: {
    readonly id: string;
    readonly name: string;
    readonly message: string | null;
    readonly endsOn: string;
  };
  readonly team: { readonly id: string; readonly name: string };
  readonly model: { readonly key: string; readonly title: string };
  readonly standing: Exclude<RoundStanding, "published">;
  /** The open draft, which the round uses. */
  readonly draftId: string | null;
  readonly canStart: boolean;
  /** Whether there is a result whose answers could be proposed again. */
  readonly canCarryOver: boolean;
};
