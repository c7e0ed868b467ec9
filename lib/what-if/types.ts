// What the what-if of a result is made of: a model without what nobody needs to try things, and the answers to try on.

import type { Model } from "@/lib/models/types";
import type { Answer } from "@/lib/scoring/types";

/** Practice id to what the team said: states, values and ticked criteria, without notes and reasons. */
export type Ground = { readonly model: Model; readonly answers: Readonly<Record<string, Answer>> };

export type WhatIfView = {
  readonly assessmentId: string;
  readonly team: { readonly id: string; readonly name: string };
  readonly publishedAt: string;
  readonly timeZone: string;
  readonly model: { readonly title: string; readonly version: string };
  /** null where the team shared its result and not its answers: there is nothing to try on. */
  readonly ground: Ground | null;
};
