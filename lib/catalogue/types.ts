// What leaves the server about an organisation's models.

export type ModelSummary = {
  readonly key: string;
  readonly title: string;
  readonly summary: string | null;
  /** The newest version, which a new assessment uses. */
  readonly version: string;
  /** Newest first. */
  readonly versions: readonly string[];
  readonly categories: number;
  readonly levels: number;
  readonly practices: number;
};
