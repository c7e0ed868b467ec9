// What leaves the server about what was done.

export type AuditEventView = {
  readonly id: string;
  readonly at: string;
  /** null when the deed is nobody's. */
  readonly person: string | null;
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string;
  /** The subject's name today, where it has one. */
  readonly name: string | null;
};
