// What is said when a result is published or taken back.

import { z } from "zod";

const practiceIds = z.preprocess(
  (given): unknown => (given === undefined || given === "" ? [] : Array.isArray(given) ? given : [given]),
  z.array(z.string().min(1).max(64)).max(2000),
);

/** An empty field of a form means "not said". */
const said = <S extends z.ZodType>(schema: S) =>
  z.preprocess((given) => (given === "" || given === null ? undefined : given), schema.optional());

export const publishAssessmentInput = z.object({
  assessmentId: z.uuid(),
  comment: said(z.string().trim().max(4000, "At most 4,000 characters.")).describe(
    "A comment of the team, shared with the result.",
  ),
  participants: said(
    z.coerce.number("How many people took part?").int("A whole number.").min(1, "At least one.").max(10_000),
  ).describe("How many people took part."),
  share: z
    .enum(["results", "answers"])
    .default("results")
    .describe("results: scores and counts; answers: the single answers too."),
  notes: practiceIds.default([]).describe("Practices whose note and reason are shared too; only with share: answers."),
  evidence: practiceIds.default([]).describe("Practices whose evidence is shared too; only with share: answers."),
});
/** From the page: refused when the draft is not the one that was shown there. */
export const publishSeenInput = publishAssessmentInput.extend({ seen: z.string().max(100) });
export type PublishAssessmentInput = {
  readonly assessmentId: string;
  readonly comment?: string | undefined;
  readonly participants?: number | undefined;
  readonly share: "results" | "answers";
  readonly notes: readonly string[];
  readonly evidence?: readonly string[];
  /** The edition of the draft that was looked at. */
  readonly seen?: string;
};

export const withdrawPublicationInput = z.object({
  assessmentId: z.uuid(),
  reason: z.string().trim().min(1, "Say in a few words why.").max(4000, "At most 4,000 characters."),
});
export type WithdrawPublicationInput = z.infer<typeof withdrawPublicationInput>;

export const historyInput = z.object({
  teamId: z.uuid(),
  model: z.string().min(1).max(64),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.uuid().optional(),
});
export type HistoryInput = {
  readonly teamId: string;
  readonly model: string;
  readonly limit: number;
  readonly after?: string | undefined;
};
