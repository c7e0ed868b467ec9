// Somebody without an account whom a link let into the voting of one assessment. Built by lib/auth; the first parameter
// of what a guest may do, as the viewer is elsewhere.

export type Guest = {
  readonly organisationId: string;
  /** The one assessment that exists for this guest. */
  readonly assessmentId: string;
  readonly guestId: string;
  /** As they like to be called; null for no name. */
  readonly name: string | null;
};
