// What is said about targets.

import { z } from "zod";

const emptyAsNull = (value: unknown) => (typeof value === "string" && value.trim() === "" ? null : value);

const key = z.string().min(1).max(64);
const enough = "Say in a few words why: “this is enough for us” is a good reason.";
const reason = z.string().trim().min(1, enough).max(500, "At most 500 characters.");
const remark = z
  .preprocess(emptyAsNull, z.string().trim().max(500, "At most 500 characters.").nullable())
  .default(null);

const about = {
  teamId: z.uuid(),
  model: key.describe("Key of the model."),
  category: key.describe("Id of the category."),
  revision: z.coerce.number().int().min(0).describe("The one that was seen; 0 at first."),
};

const wanted = {
  level: z.string().min(1, "Choose a level.").max(64).describe("Id of the level to reach."),
  on: z
    .preprocess(emptyAsNull, z.iso.date("A date like 2026-12-31.").nullable())
    .default(null)
    .describe("The day by which; without it there is none."),
  reason,
};

/** A lead sets, removes, and answers a proposal by accepting, changing or declining it; who manages the team proposes. */
export const saveTargetInput = z.discriminatedUnion("act", [
  z.object({ act: z.literal("set"), ...about, ...wanted }),
  z.object({ act: z.literal("remove"), ...about, reason: remark }),
  z.object({ act: z.literal("propose"), ...about, ...wanted }),
  z.object({ act: z.literal("accept"), ...about, reason: remark }),
  z.object({ act: z.literal("change"), ...about, ...wanted }),
  z.object({ act: z.literal("decline"), ...about, reason: remark }),
]);
export type SaveTargetInput = z.infer<typeof saveTargetInput>;

export const listTargetsInput = z.object({
  teamId: z.uuid(),
  model: key.optional().describe("Key of a model; without it the one of the team's last result."),
});
export type ListTargetsInput = { readonly teamId: string; readonly model?: string | undefined };
