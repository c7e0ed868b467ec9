// What is said about next steps.

import { z } from "zod";

const place = {
  teamId: z.uuid(),
  model: z.string().min(1).max(64).describe("Key of the model."),
  practice: z.string().min(1).max(64).describe("Id of the practice."),
};

const reason = z.preprocess(
  (given) => (typeof given === "string" && given.trim() === "" ? null : given),
  z.string().trim().max(1000, "At most 1,000 characters.").nullable().default(null),
);

const mark = z.object({
  ...place,
  kind: z.enum(["not_now", "need_help"]),
  reason: reason.describe("Why not now, for the team alone; or what would help, for whoever sees the result."),
});
type Mark = z.infer<typeof mark>;

const saysWhy = {
  check: ({ kind, reason: said }: Mark) => kind === "need_help" || said !== null,
  problem: { path: ["reason"], message: "Say in a few words why: you will ask yourselves next time." },
};

export const markStepInput = mark.refine(saysWhy.check, saysWhy.problem);
export type MarkStepInput = Mark;

export const unmarkStepInput = z.object(place);
export type UnmarkStepInput = z.infer<typeof unmarkStepInput>;

export const listMarksInput = z.object({ teamId: z.uuid(), model: z.string().min(1).max(64) });
export type ListMarksInput = z.infer<typeof listMarksInput>;

export const listNeedsInput = z.object({
  unitId: z.uuid(),
  model: z.string().min(1).max(64),
  tag: z.string().min(1).max(50).optional().describe("Only teams with this tag."),
});
export type ListNeedsInput = z.infer<typeof listNeedsInput>;

/** The same from a form on a result, which it leads back to. */
const result = { assessmentId: z.uuid() };
export const markStepFormInput = mark.extend(result).refine(saysWhy.check, saysWhy.problem);
export const unmarkStepFormInput = unmarkStepInput.extend(result);
