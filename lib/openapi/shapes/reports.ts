// The report of a result, as a document.

import { z } from "zod";
import type { Report } from "@/lib/report/types";
import { evidence, evidenceShare } from "./answers";
import { figure, id, inModel, time } from "./pieces";
import { aim } from "./plans";
import { climb, moves, practiceInWords, score } from "./results";

const text = z.string();
const said = text.nullable();

export const modelInWords = z.object({
  key: text,
  version: text,
  title: text,
  source: said,
  licence: said,
  attribution: said,
  rule: said.describe("The rule for a level; null in a model without one."),
  levels: z.array(z.object({ id: text, name: text, number: z.int() })),
});

const strata = z.object({
  levels: z.array(inModel),
  categories: z.array(
    inModel.extend({
      caption: text,
      reached: said,
      cells: z.array(
        z.object({
          level: text,
          fill: figure,
          high: figure,
          state: z.enum(["empty", "waived", "unanswered", "scored"]),
          passes: z.boolean().nullable(),
          holdsBack: z.boolean(),
          assumed: z.boolean().describe("All of it was passed over."),
          label: text,
        }),
      ),
    }),
  ),
});

const state = z.enum(["value", "skipped", "unknown", "not_applicable", "unanswered"]);

const explainedCell = z.object({
  level: text,
  practices: z.array(
    z.object({
      id: text,
      weight: z.int(),
      state,
      counted: figure.describe("What it counts with; null when it is left out."),
      heldAtZero: z.boolean().describe("A quality criterion is not ticked."),
      optional: z.boolean(),
    }),
  ),
  sum: z.number(),
  divisor: z.number(),
  score: figure,
  passes: z.boolean().nullable(),
  gate: z.object({ threshold: z.int(), noZero: z.boolean(), complete: z.boolean() }).nullable(),
});

const category = inModel.extend({
  summary: said,
  caption: text,
  remarks: z.array(text),
  heldBackBy: z.array(practiceInWords),
  heldBackAt: said,
  way: z.array(practiceInWords).describe("The shortest way to the next level, prerequisites first."),
  change: figure.describe("Like for like with the publication before."),
  target: aim.nullable().describe("null in a result that is not the team's last one."),
  cells: z.array(explainedCell).nullable().describe("null where the answers were not shared with you."),
});

const step = practiceInWords.extend({
  detail: text,
  why: said,
  how: said,
  show: said,
  brings: z.array(z.object({ category: text, level: text, steps: z.int() })),
  waiting: z.int().describe("How many other lacked practices wait for this one."),
  help: z.object({ reason: said }).nullable(),
});

const answer = practiceInWords.extend({
  state,
  value: z.int().nullable(),
  text,
  of: said,
  reason: said,
  note: said,
  evidence: z.array(evidence),
  criteria: z.array(z.object({ text, met: z.boolean() })),
  scored: z.boolean(),
  moved: z.enum(["up", "down"]).nullable(),
  carried: z.boolean().describe("Confirmed as before, without being asked again."),
});

const ids = z.array(text);
const before = z.object({
  id,
  assessmentId: id,
  publishedAt: time,
  version: text,
  counts: moves,
  summary: text,
  movement: z.object({ up: ids, down: ids, same: ids, incomparable: ids, neither: ids }).nullable(),
  heldBack: z.array(z.object({ category: text, level: text, practices: z.int(), still: z.int() })),
  heldBackText: said,
  categories: z.array(z.object({ id: text, index: figure })),
});

const point = z.object({
  id,
  publishedAt: time,
  version: text,
  carried: z.int(),
  categories: z.array(z.object({ id: text, index: figure, low: figure, high: figure, max: z.int() })),
});

export const report: z.ZodType<Report> = z
  .object({
    id,
    assessmentId: id,
    organisation: text,
    team: z.object({ id, name: text, unit: text }),
    publishedAt: time,
    publishedBy: text,
    timeZone: text,
    withdrawn: z.object({ at: time, reason: text, by: text }).nullable(),
    participants: z.int().nullable(),
    comment: said,
    share: z.enum(["results", "answers"]),
    model: modelInWords,
    score,
    whole: text,
    counted: text,
    confirmed: said,
    evidence: z.object({ published: evidenceShare, today: evidenceShare, text }),
    strata,
    climb,
    isLatest: z.boolean(),
    actions: z.array(z.object({ title: text, owner: said, dueOn: z.iso.date().nullable(), overdue: z.boolean() })),
    nextSteps: z.array(step),
    setAside: z.array(practiceInWords.extend({ reason: said.describe("For the team alone."), by: text, at: time })),
    otherHelp: z
      .array(practiceInWords.extend({ reason: said }))
      .describe("Where the team needs help from outside, and that is none of the next steps."),
    categories: z.array(category),
    before: before.nullable(),
    history: z.array(point),
    askAgain: z
      .array(z.object({ practice: practiceInWords, prerequisite: practiceInWords }))
      .describe("For the team alone."),
    answers: z.array(answer).nullable().describe("null where they were not shared with you."),
    caveats: z.array(text),
  })
  .describe("The report as screen and PDF show it.");
