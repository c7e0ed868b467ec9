// What may be said about assessments and answers.

import { z } from "zod";
import { answerEvidenceInput } from "@/lib/evidence/input";
import { lineOf, linesOf } from "@/lib/format/lines";

const atMost = [4000, "At most 4,000 characters."] as const;

export const assessmentInput = z.object({ assessmentId: z.uuid() });
export type AssessmentInput = z.infer<typeof assessmentInput>;

export const startAssessmentInput = z
  .object({
    teamId: z.uuid(),
    model: z.string().min(1).max(64).optional().describe("Key of the model; needed without a round."),
    round: z.uuid().optional().describe("An open round that asks this team: model and version are the round's."),
    version: z.string().max(64).optional().describe("The newest unless given."),
    carryOver: z
      .union([z.boolean(), z.literal("on").transform(() => true)])
      .optional()
      .describe("Propose the answers of the team's last result of this model, of whatever version, to be confirmed."),
    mode: z
      .enum(["direct", "votes"])
      .default("direct")
      .describe("direct: one person types what the team says; votes: everybody votes alone, then the team agrees."),
    votes: z
      .enum(["named", "anonymous"])
      .optional()
      .describe(
        "Needed with mode votes, and fixed from then on: whether the team sees after the reveal who voted what.",
      ),
    categories: z
      .array(z.string().min(1).max(64))
      .min(1)
      .max(2000)
      .optional()
      .describe("With mode votes: the categories to vote on; all unless given. The others are answered directly."),
  })
  .superRefine(({ mode, votes, categories }, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (mode === "votes" && votes === undefined) say("votes", "Choose whether votes are named or anonymous.");
    if (mode === "direct" && votes !== undefined) say("votes", "Only with mode votes.");
    if (mode === "direct" && categories !== undefined) say("categories", "Only with mode votes.");
  });
/** The same from a form about voting: one ticked category is no list, and none means all. */
export const startVotingInput = z.preprocess((given) => {
  if (typeof given !== "object" || given === null) return given;
  const { categories = [], ...rest }: { readonly categories?: unknown } = given;
  const chosen = [categories].flat();
  return { ...rest, mode: "votes", ...(chosen.length > 0 ? { categories: chosen } : {}) };
}, startAssessmentInput);

export type StartAssessmentInput = z.infer<typeof startAssessmentInput>;

export const listAssessmentsInput = z.object({
  teamId: z.uuid(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.uuid().optional(),
});
export type ListAssessmentsInput = z.infer<typeof listAssessmentsInput>;

/** The parts that any answer may carry. */
const beside = {
  criteria: z.array(z.int().min(0).max(99)).max(100).optional().describe("Indices of the ticked quality criteria."),
  note: z
    .string()
    .overwrite(linesOf)
    .max(...atMost)
    .optional()
    .describe("For the team only, unless it is shared when publishing."),
};

/** An answer: a value, or one of the states that have none. */
export const answerInput = z.union([
  z.object({ value: z.int().min(0).max(100), state: z.literal("value").optional(), ...beside }),
  z.object({ state: z.enum(["unanswered", "skipped", "unknown"]), ...beside }),
  z.object({
    state: z.literal("not_applicable"),
    reason: z
      .string()
      .overwrite(lineOf)
      .min(1, "Say in a few words why this does not apply.")
      .max(...atMost),
    ...beside,
  }),
]);
export type AnswerInput = z.infer<typeof answerInput>;

export const saveAnswerInput = z
  .object({
    assessmentId: z.uuid(),
    practice: z.string().min(1).max(64),
    revision: z.int().min(0).describe("The revision last seen; 0 at first."),
  })
  .and(answerInput)
  .and(answerEvidenceInput);
export type SaveAnswerInput = z.infer<typeof saveAnswerInput>;

/** Answers as scoring calls carry them: practice id to answer. */
export const answersInput = z
  .record(z.string().min(1).max(64), answerInput)
  .refine((answers) => Object.keys(answers).length <= 2000, "At most 2,000 answers.");

export const categoryOfDraftInput = assessmentInput.extend({
  category: z.string().min(1).max(64).describe("Id of the category."),
});
export type CategoryOfDraftInput = z.infer<typeof categoryOfDraftInput>;
