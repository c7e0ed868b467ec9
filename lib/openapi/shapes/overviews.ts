// The results of the teams of a unit together.

import { z } from "zod";
import type { ComparisonView, OverviewView, PracticeStandingView, TrendView } from "@/lib/overviews/types";
import type { UnitReport } from "@/lib/report/unit/types";
import { figure, id, inModel, modelRef, named, page, time } from "./pieces";
import { modelInWords } from "./reports";
import { practiceInWords } from "./results";

const middle = { id: z.string(), n: z.int(), median: figure, q1: figure, q3: figure };
const tag = z.string().nullable().describe("null: teams with any tag, and with none.");

const roundRef = z.object({
  id,
  name: z.string(),
  startsAt: time,
  endsAt: time,
  open: z.boolean(),
  published: z.int().describe("Teams that published in it, up to the moment."),
  before: z.int().describe("Teams that are current with a result from before it."),
});

export const overview: z.ZodType<OverviewView> = z.object({
  unit: named,
  model: modelRef,
  at: time,
  tag,
  round: roundRef
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

const every = z.enum(["month", "quarter"]);
const period = z.object({
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
});

export const trend: z.ZodType<TrendView> = z.object({
  unit: named,
  model: modelRef,
  every,
  periods: z.array(period),
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

export const unitReport: z.ZodType<UnitReport> = z
  .object({
    organisation: z.string(),
    unit: named,
    at: time,
    timeZone: z.string(),
    tag,
    round: roundRef.extend({ coverage: z.string() }).nullable().describe("The round that was asked for."),
    model: modelInWords,
    coverage: z.object({ teams: z.int(), inForce: z.int(), stale: z.int(), never: z.int(), shared: z.int() }),
    headline: z.object({ moved: z.string(), surety: z.string() }).nullable(),
    categories: z.array(
      inModel.extend({
        ...middle,
        levels: z.array(inModel.extend({ teams: z.int() })),
      }),
    ),
    max: z.int(),
    every,
    periods: z.array(period),
    gaps: z.array(practiceInWords.extend({ lacks: z.int(), n: z.int(), blocks: z.int() })),
    counted: z.string(),
    caveats: z.array(z.string()),
  })
  .describe("The report of a unit as its PDF shows it.");
