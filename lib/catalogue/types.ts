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
  /** About how long a team needs for all of it, together. */
  readonly minutes: number;
  /** As the model file names it, such as "en". */
  readonly language: string;
  readonly licence: string | null;
  /** It comes with Altimeter; else the organisation imported it. */
  readonly builtIn: boolean;
  readonly basedOn: { readonly key: string; readonly version: string } | null;
  /** Since when no assessment starts with it. */
  readonly retiredAt: string | null;
};
