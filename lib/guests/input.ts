// What may be said about guests, and by them.

import { z } from "zod";
import { answerInput } from "@/lib/assessments/input";

const longestHours = 14 * 24;

export const openGuestLinkInput = z.object({
  assessmentId: z.uuid(),
  hours: z.coerce
    .number()
    .int("A whole number of hours.")
    .min(1, "At least an hour.")
    .max(longestHours, "At most two weeks.")
    .default(24)
    .describe("How long the link lets people in and vote."),
});
export type OpenGuestLinkInput = z.infer<typeof openGuestLinkInput>;

export const guestLinkInput = z.object({ assessmentId: z.uuid(), linkId: z.uuid() });
export type GuestLinkInput = z.infer<typeof guestLinkInput>;

export const joinAsGuestInput = z.object({
  // Somebody may paste the whole address where the code is asked for.
  token: z
    .string()
    .trim()
    .max(500)
    .transform((text) => text.split("#").at(-1) ?? "")
    .pipe(z.string().min(1, "Open the link again, or type in its code: it stands behind the # of the link.")),
  name: z
    .string()
    .trim()
    .max(100, "At most 100 characters.")
    .default("")
    .transform((name) => (name === "" ? null : name)),
});
export type JoinAsGuestInput = z.infer<typeof joinAsGuestInput>;

/** The door finds the guest by it, in the cookie: it opens nothing that the cookie does not. */
export const guestVotingInput = z.object({
  assessment: z
    .uuid()
    .optional()
    .describe("Which voting, of those in which this browser is a guest; the one it came into last unless given."),
});

export const guestVoteInput = z
  .object({
    practice: z.string().min(1).max(64),
    revision: z.int().min(0).describe("The revision last seen; 0 at first."),
    signed: z.boolean().default(false).describe("Whether the note is to carry the guest's name after the reveal."),
  })
  .and(answerInput);
export type GuestVoteInput = z.infer<typeof guestVoteInput>;
