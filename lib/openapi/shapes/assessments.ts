// Drafts and published assessments, and what a draft asks.

import { z } from "zod";
import type { AssessmentSummary, QuestionsView } from "@/lib/assessments/types";
import type { Category, Level, Practice } from "@/lib/models/types";
import { answer, evidenceShare, vote } from "./answers";
import { counts, id, modelRef, named, time } from "./pieces";
import { voting } from "./votes";

export const assessment: z.ZodType<AssessmentSummary> = z.object({
  id,
  state: z.enum(["draft", "published"]),
  createdAt: time,
  model: modelRef,
  publishedAt: time.nullable(),
});

export const assessmentDetails = z.object({
  id,
  state: z.enum(["draft", "published"]),
  mode: z.enum(["direct", "votes"]),
  createdAt: time,
  team: z.object({ id, name: z.string(), unit: named }),
  model: modelRef,
  answers: z.record(z.string(), answer).nullable().describe("null where they were not shared with the viewer."),
  progress: counts,
  evidence: evidenceShare.describe("How many answers have living evidence today."),
  voting: voting.nullable().describe("For the team, in an assessment with votes."),
  can: z.object({ answer: z.boolean(), publish: z.boolean(), withdraw: z.boolean(), delete: z.boolean() }),
});

/** Parts of a model as it is read, with every default filled in. */
const category: z.ZodType<Category> = z.object({
  id: z.string(),
  name: z.string(),
  summary: z.string().exactOptional(),
  group: z.string().exactOptional(),
});

const levelOfModel: z.ZodType<Level> = z.object({
  id: z.string(),
  number: z.int(),
  name: z.string(),
  summary: z.string().exactOptional(),
});

const practice: z.ZodType<Practice> = z.object({
  id: z.string(),
  category: z.string(),
  level: z.string(),
  statement: z.string(),
  why: z.string().exactOptional(),
  how: z.string().exactOptional(),
  low: z.string().exactOptional(),
  high: z.string().exactOptional(),
  lastTime: z.string().exactOptional(),
  show: z.string().exactOptional(),
  criteria: z.array(z.string()),
  answerSet: z.string(),
  of: z.string().exactOptional().describe("Of what a coverage answer speaks."),
  replaces: z.array(z.string()),
  weight: z.int(),
  direction: z.enum(["normal", "reversed", "fact"]),
  optional: z.boolean(),
  requires: z.array(z.string()),
  effort: z.int().exactOptional(),
  tags: z.array(z.string()),
  refs: z.array(z.object({ scheme: z.string(), id: z.string() })),
  validForDays: z.int().exactOptional(),
});

export const questions: z.ZodType<QuestionsView> = z.object({
  gated: z.boolean().describe("With a quality gate a value counts only if all criteria are ticked."),
  answerSets: z.array(z.object({ id: z.string(), options: z.array(z.object({ value: z.int(), label: z.string() })) })),
  screens: z.array(z.object({ category, level: levelOfModel, practices: z.array(practice) })),
  votes: z.array(z.string()).describe("Categories on which the viewer votes now."),
  answers: z.record(z.string(), vote).describe("The team's, and where the viewer votes, their own vote."),
  carried: z
    .record(
      z.string(),
      z.object({
        answer,
        change: z.enum(["unchanged", "reworded", "moved"]),
        statement: z.string().nullable().describe("What was asked then, where the wording differs."),
        place: z.string().nullable().describe("Where it stood then, where it stands elsewhere now."),
      }),
    )
    .describe("What the team said last time, to be confirmed."),
});

/** What was done to a category of a draft, in one step. */
export const confirmed = z.object({ confirmed: z.int().describe("How many were confirmed now.") });
export const passedOver = z.object({ skipped: z.int().describe("How many were passed over now.") });
export const takenUp = z.object({ unanswered: z.int().describe("How many are unanswered again.") });

export const present = z.object({
  items: z.array(z.object({ person: z.object({ id, name: z.string() }), category: z.string() })),
});
