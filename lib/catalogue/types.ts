// What leaves the server about an organisation's models.

import type { FieldProblem } from "@/lib/errors";
import type { Model } from "@/lib/models/types";

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

/** What an import finds under the file's key and version. */
export type Standing =
  /** No model of this key. */
  | "new_model"
  /** The model is there, this version is not. */
  | "new_version"
  /** This version is there, with the same content: nothing is left to do. */
  | "stored"
  /** This version is there with another content, and never changes. */
  | "taken";

/** A file that may be imported, before it is. */
export type ModelPreview = {
  readonly model: Model;
  readonly standing: Standing;
  /** The versions that are there, as they were imported. */
  readonly versions: readonly string[];
  readonly warnings: readonly FieldProblem[];
};

export type ImportedModel = {
  readonly key: string;
  readonly version: string;
  readonly title: string;
  /** false when the same content was there already and nothing changed. */
  readonly created: boolean;
  readonly warnings: readonly FieldProblem[];
};
