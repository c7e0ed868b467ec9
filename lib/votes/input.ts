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

/** From a form: what stands there once is no list yet. */
const asList = (given: unknown) => (given === undefined || given === "" ? undefined : [given].flat());

export const settleVotesInput = z.object({
  assessmentId: z.uuid(),
  practices: z
    .preprocess(asList, z.array(z.string().min(1).max(64)).max(2000).optional())
    .describe("Those that were listed to whoever settles; everything that nobody disputes unless given."),
});
export type SettleVotesInput = z.infer<typeof settleVotesInput>;

export const inviteCoachInput = z.object({
  assessmentId: z.uuid(),
  email: z
    .email("An e-mail address.")
    .max(254)
    .transform((email) => email.toLowerCase()),
});
export type InviteCoachInput = z.infer<typeof inviteCoachInput>;

export const coachInput = z.object({ assessmentId: z.uuid(), personId: z.uuid() });
export type CoachInput = z.infer<typeof coachInput>;

/** None means all. */
const listed = z.preprocess(
  asList,
  z
    .array(z.string().min(1).max(64))
    .min(1, "At least one category; without a list it is all of them.")
    .max(200)
    .optional(),
);

export const startMeetingInput = z.object({
  assessmentId: z.uuid(),
  minutes: z.coerce
    .number()
    .int("Whole minutes.")
    .min(5, "At least five minutes.")
    .max(240, "At most four hours.")
    .default(45),
  categories: listed.describe("What it is about; everything that is or was voted on unless given."),
  voting: z.enum(["now", "before"]).default("now").describe("Whether the team votes in the meeting, or did before it."),
});
export type StartMeetingInput = z.infer<typeof startMeetingInput>;
