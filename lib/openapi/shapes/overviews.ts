// The results of the teams of a unit together.

import { z } from "zod";
import type { ComparisonView, OverviewView, PracticeStandingView, TrendView } from "@/lib/overviews/types";
import { figure, id, modelRef, named, page, time } from "./pieces";

const middle = { id: z.string(), n: z.int(), median: figure, q1: figure, q3: figure };
const tag = z.string().nullable().describe("null: teams with any tag, and with none.");

export const overview: z.ZodType<OverviewView> = z.object({
  unit: named,
  model: modelRef,
  at: time,
  tag,
  round: z
    .object({
      id,
      name: z.string(),
      startsAt: time,
      endsAt: time,
      open: z.boolean(),
      published: z.int().describe("Teams that published in it, up to the moment."),
      before: z.int().describe("Teams that are current with a result from before it."),
    })
    .nullable()
    .describe("The round that was asked for, else the one that is open then for this unit or one above."),
  n: z.int(),
  teams: z.int(),
  inForce: z.int(),
  stale: z.int(),
  never: z.int(),
  shared: z.int().describe("Teams that shared their answers, of those that are current: practices are over them."),
  categories: z.array(z.object({ ...middle, levels: z.record(z.string(), z.int()) })),
  heatmap: page(
    z.object({
      team: named,
      unit: named,
      version: z.string().nullable(),
      publishedAt: time.nullable(),
      assessmentId: id.nullable(),
      stale: z.boolean(),
      beforeRound: z.boolean(),
      categories: z.array(
        z.object({
          id: z.string(),
          level: z.string().nullable(),
          index: figure,
          low: figure,
          high: figure,
          max: z.int(),
        }),
      ),
    }),
  ),
  practices: z.array(
    z.object({
      id: z.string(),
      n: z.int().describe("Teams with a value."),
      options: z.record(z.string(), z.int()),
      skipped: z.int(),
      unknown: z.int(),
      notApplicable: z.int(),
      unanswered: z.int(),
    }),
  ),
});

export const trend: z.ZodType<TrendView> = z.object({
  unit: named,
  model: modelRef,
  every: z.enum(["month", "quarter"]),
  periods: z.array(
    z.object({
      start: time,
      end: time,
      running: z.boolean(),
      n: z.int(),
      joined: z.int(),
      left: z.int(),
      versions: z.array(z.object({ version: z.string(), n: z.int() })),
      changedVersion: z.int(),
      categories: z.array(z.object(middle)),
      likeForLike: z.object({
        n: z.int(),
        counts: z.record(z.string(), z.int()),
        change: z.record(z.string(), figure),
        chain: z.record(z.string(), z.number()),
      }),
    }),
  ),
});

export const comparison: z.ZodType<ComparisonView> = z.object({
  unit: named,
  model: modelRef,
  from: time,
  to: time,
  tag,
  n: z.object({ from: z.int(), to: z.int(), both: z.int() }),
  categories: z.array(
    z.object({ id: z.string(), from: z.object(middle), to: z.object(middle), change: figure, teams: z.int() }),
  ),
});

export const practiceStanding: z.ZodType<PracticeStandingView> = z.object({
  unit: named,
  model: modelRef,
  at: time,
  round: named.nullable(),
  practice: z.string(),
  teams: z.array(
    z
      .object({ team: named, unit: named, assessmentId: id, lacks: z.boolean() })
      .and(
        z.union([
          z.object({ value: z.int() }),
          z.object({ state: z.enum(["unanswered", "skipped", "unknown", "not_applicable"]) }),
        ]),
      ),
  ),
});

export const unitReport = z.record(z.string(), z.unknown()).describe("The report of a unit as its PDF shows it.");
