// What may be said about votes.

import { z } from "zod";
import { answerInput } from "@/lib/assessments/input";

export const saveVoteInput = z
  .object({
    assessmentId: z.uuid(),
    practice: z.string().min(1).max(64),
    revision: z.int().min(0).describe("The revision last seen; 0 at first."),
    signed: z.boolean().default(false).describe("Whether the note is to carry your name after the reveal."),
  })
  .and(answerInput);
export type SaveVoteInput = z.infer<typeof saveVoteInput>;

export const votingInput = z.object({
  assessmentId: z.uuid(),
  category: z.string().min(1).max(64).optional().describe("One category; every one that is open unless given."),
});
export type VotingInput = z.infer<typeof votingInput>;
