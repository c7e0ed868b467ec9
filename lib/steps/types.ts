// What a team says of its next steps.

export type StepMarkKind = "not_now" | "need_help";

export type StepMark = {
  readonly practice: string;
  readonly kind: StepMarkKind;
  /** Why not now: null for who is not of the team. What would help: as the team wrote it, if it did. */
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
};

/** A practice that teams of a unit cannot bring about alone. */
export type Need = {
  readonly practice: string;
  readonly statement: string;
  readonly category: string;
  readonly level: string;
  /** By name. */
  readonly teams: readonly { readonly id: string; readonly name: string; readonly reason: string | null }[];
};
