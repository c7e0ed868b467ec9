// What the what-if of a result is made of: a model without what nobody needs to try things, and the answers to try on.

import type { Model } from "@/lib/models/types";
import type { Answer } from "@/lib/scoring/types";

/** What the team wants besides, so that next steps come in the order of its result. */
export type Wishes = {
  /** By category, the number of the level that it aims at. */
  readonly targets: Readonly<Record<string, number>>;
  /** Practices that it set aside. */
  readonly setAside: readonly string[];
};

export type Ground = {
  readonly model: Model;
  /** Practice id to what the team said: states, values and ticked criteria, without notes and reasons. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly wishes: Wishes;
};

export type WhatIfView = {
  readonly assessmentId: string;
  readonly team: { readonly id: string; readonly name: string };
  readonly publishedAt: string;
  readonly timeZone: string;
  readonly model: { readonly title: string; readonly version: string };
  /** null where the team shared its result and not its answers: there is nothing to try on. */
  readonly ground: Ground | null;
};
