// What was published, and what follows from it.

import { z } from "zod";
import type { HistoryItem } from "@/lib/publications/types";
import type { Retrospective } from "@/lib/retrospectives/types";
import type { Climb, Score } from "@/lib/scoring/types";
import { counts, figure, id, inModel, level, named, time } from "./pieces";

export const practiceInWords = z.object({ id: z.string(), statement: z.string(), category: inModel, level: inModel });

const edition = z.object({
  assessmentId: id,
  publishedAt: time,
  version: z.string(),
  participants: z.int().nullable(),
});

const move = z
  .enum(["up", "down", "same", "once", "neither"])
  .describe("once: a value on one side alone; neither: on no side. There nothing can be compared.");

export const moves = z.object({ up: z.int(), down: z.int(), same: z.int(), incomparable: z.int(), neither: z.int() });

export const retrospective: z.ZodType<Retrospective> = z.object({
  team: named,
  model: z.object({ key: z.string(), title: z.string() }),
  from: edition,
  to: edition,
  counts: moves,
  summary: z.string(),
  notes: z.array(z.string()),
  categories: z.array(z.object({ id: z.string(), name: z.string(), then: z.string().nullable(), now: z.string() })),
  practices: z
    .array(
      practiceInWords.extend({
        move: move.nullable().describe("null for a practice that is new."),
        then: z.string().nullable(),
        now: z.string(),
        options: z.int().nullable().describe("Options between the two answers."),
        carried: z.boolean(),
        isNew: z.boolean(),
        onOneWord: z.boolean().describe("One option apart where one person said it."),
      }),
    )
    .nullable()
    .describe("null where the answers were not shared with you."),
  gone: z.array(practiceInWords),
  actions: z.array(
    z.object({
      id,
      title: z.string(),
      endedAt: time,
      practice: z.string().nullable(),
      outcome: z.enum(["up", "down", "same", "once", "neither", "carried"]).nullable(),
    }),
  ),
});

const cell = z.object({
  level: z.string(),
  score: figure,
  passes: z.boolean().nullable(),
  state: z.enum(["empty", "waived", "unanswered", "scored"]),
  low: figure,
  high: figure,
  answered: z.int(),
  skipped: z.int(),
  unknown: z.int(),
  notApplicable: z.int(),
  unanswered: z.int(),
});

export const score: z.ZodType<Score> = z.object({
  model: z.object({ key: z.string(), version: z.string() }),
  rule: z.object({ threshold: z.int(), noZero: z.boolean(), complete: z.boolean() }).nullable(),
  overall: z.object({
    level,
    heldBackBy: z.array(z.string()),
    index: figure,
    low: figure,
    high: figure,
    max: z.int(),
    share: figure,
    assessed: z.int(),
  }),
  categories: z.array(
    z.object({
      id: z.string(),
      assessed: z.boolean(),
      level,
      levelHigh: level,
      index: figure,
      low: figure,
      high: figure,
      max: z.int(),
      brittle: z.boolean(),
      heldBackBy: z.object({ level: z.string(), practices: z.array(z.string()) }).nullable(),
      cells: z.array(cell),
    }),
  ),
  counts,
});

export const climb: z.ZodType<Climb> = z.object({
  nextSteps: z.array(z.string()),
  categories: z.array(z.object({ id: z.string(), to: z.string().nullable(), practices: z.array(z.string()) })),
});

export const historyItem: z.ZodType<HistoryItem> = z.object({
  id,
  assessmentId: id,
  publishedAt: time,
  model: z.object({ key: z.string(), version: z.string() }),
  carried: z.int().describe("How many of its answers were confirmed as before, without being asked again."),
  score,
});

export const publication = z.object({ id, publishedAt: time });
