// What a team means to do: its targets, and what it says of its next steps.

import { z } from "zod";
import type { Need, StepMark } from "@/lib/steps/types";
import type { Aim, TargetList } from "@/lib/targets/types";
import { id, inModel, named, time } from "./pieces";

export const stepMark: z.ZodType<StepMark> = z.object({
  practice: z.string(),
  kind: z.enum(["not_now", "need_help"]),
  reason: z.string().nullable().describe("Why not now is for the team alone."),
  by: z.string(),
  at: time,
});

export const need: z.ZodType<Need> = z.object({
  practice: z.string(),
  statement: z.string(),
  category: z.string(),
  level: z.string(),
  teams: z.array(z.object({ id, name: z.string(), reason: z.string().nullable() })),
});

const targetFields = {
  ...{ level: inModel, on: z.iso.date().nullable(), reason: z.string(), by: z.string(), at: time },
  reasonBy: z.string().describe("Whose words the reason is."),
};

export const aim: z.ZodType<Aim> = z.object({
  ...targetFields,
  progress: z.object({
    state: z.enum(["below", "reached", "above", "open", "unknown"]),
    toGo: z.int().nullable().describe("Levels still to climb, of those up to the target."),
    of: z.int().nullable(),
    text: z.string(),
  }),
});

export const targets: z.ZodType<TargetList> = z.object({
  team: named,
  model: z.object({ key: z.string(), version: z.string(), title: z.string() }),
  models: z
    .array(z.object({ key: z.string(), title: z.string() }))
    .describe("Those that the team has a result or a target of."),
  result: z.object({ assessmentId: id, publishedAt: time }).nullable().describe("The team's last one."),
  items: z
    .array(
      z.object({
        category: inModel,
        levels: z.array(inModel).describe("What can be aimed at, the lowest first."),
        present: z.object({ level: inModel.nullable(), text: z.string() }).nullable(),
        target: aim.nullable(),
        revision: z
          .int()
          .nullable()
          .describe("Goes with what is said next, 0 at first; for the team and who manages it."),
        proposal: z
          .object(targetFields)
          .nullable()
          .describe("What waits for an answer; for the team and who manages it."),
        history: z
          .array(
            z.object({
              revision: z.int(),
              kind: z.enum(["proposed", "accepted", "changed", "declined", "set", "removed"]),
              level: inModel.nullable(),
              on: z.iso.date().nullable(),
              reason: z.string().nullable(),
              by: z.string(),
              at: time,
              answers: z.int().nullable().describe("The proposal that this answers, or in whose place it comes."),
            }),
          )
          .nullable()
          .describe("For the team and who manages it."),
      }),
    )
    .describe("Empty for a model without levels."),
  dropped: z
    .array(z.object({ category: inModel, revision: z.int(), proposal: z.object(targetFields) }))
    .describe("Proposals for what the model no longer has: they wait to be declined."),
  next: z.null(),
  can: z.object({ decide: z.boolean(), propose: z.boolean() }),
});
