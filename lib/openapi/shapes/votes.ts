// Voting: how far it is, the meeting, guests, and what the team voted.

import { z } from "zod";
import type { GuestLinksView, GuestProgressView, NewGuestLinkView } from "@/lib/guests/types";
import type { SettledView } from "@/lib/votes/commands/settle-votes";
import type { AgreementView, FinishedView, MeetingView, VotingView } from "@/lib/votes/types";
import { answer, answerFields, vote } from "./answers";
import { figure, id, named, time } from "./pieces";

const secrecy = z.enum(["named", "anonymous"]);
const categoryIds = z.array(z.string());

export const voting: z.ZodType<VotingView> = z.object({
  secrecy,
  categories: z.array(
    z.object({
      id: z.string(),
      revealedAt: time.nullable(),
      finished: z.int().nullable().describe("How many have finished, never who; null since the reveal."),
    }),
  ),
  voters: z.int(),
  guests: z.int().describe("How many of the voters are guests; never who."),
  coaches: z.array(named).describe("Who runs the voting from outside the team."),
  finished: z.int().describe("How many have finished every category that is not revealed yet."),
  mine: z.object({
    votes: z.record(z.string(), vote).describe("The viewer's own votes in the categories that are not revealed yet."),
    finished: categoryIds,
    facilitates: z.boolean(),
  }),
  can: z.object({
    vote: z.boolean(),
    facilitate: z.boolean(),
    join: z.boolean(),
    inviteCoach: z.boolean(),
    inviteGuests: z.boolean(),
  }),
});

const guestLinkFields = {
  id,
  openedBy: z.string(),
  createdAt: time,
  expiresAt: time,
  state: z.enum(["open", "closed", "expired"]),
  guests: z.int().describe("How many came in by it; never who."),
};

export const newGuestLink: z.ZodType<NewGuestLinkView> = z.object({
  ...guestLinkFields,
  link: z.string().describe("Shown this once. The code stands behind the #, which browsers send to nobody."),
});

export const guestProgress: z.ZodType<GuestProgressView> = z.object({
  voters: z.int(),
  guests: z.int().describe("How many of the voters are guests; never who."),
  finished: z.int().describe("How many have finished all that is voted on."),
  categories: z.array(z.object({ id: z.string() })).describe("What is voted on still; empty after the last reveal."),
});

export const guestLinks: z.ZodType<GuestLinksView> = z.object({
  team: named,
  secrecy,
  items: z.array(z.object(guestLinkFields)),
  next: z.null(),
  can: z.object({ open: z.boolean() }),
});

export const meeting: z.ZodType<MeetingView> = z.object({
  startedAt: time,
  now: time.describe("The server's clock when it answered."),
  minutes: z.int(),
  parts: z.array(
    z.object({
      kind: z.enum(["vote", "discuss", "close"]),
      category: z.string().nullable(),
      from: z.int().describe("Whole minutes since the beginning."),
      minutes: z.int(),
    }),
  ),
});

export const finished: z.ZodType<FinishedView> = z.object({ finished: z.int(), voters: z.int() });

export const agreement: z.ZodType<AgreementView> = z.object({
  secrecy,
  hidden: categoryIds.describe("Categories whose votes are not revealed yet."),
  finished: z.int(),
  voters: z.int(),
  items: z
    .array(
      z.object({
        practice: z.string(),
        n: figure.describe("Votes; null, like every figure, for fewer than four anonymous ones."),
        spread: figure.describe("Steps of the answer set between the lowest and the highest vote."),
        flagged: z.boolean().nullable(),
        lowest: figure,
        highest: figure,
        suggested: figure.describe("The lower median."),
        counts: z
          .object({
            options: z.record(z.string(), z.int()),
            unknown: z.int(),
            notApplicable: z.int(),
            skipped: z.int(),
          })
          .nullable(),
        votes: z
          .array(z.object({ ...answerFields, person: named }))
          .exactOptional()
          .describe("Named votes only."),
        notes: z.array(
          z.object({ text: z.string(), by: z.string().nullable().describe("Only if the writer signed.") }),
        ),
        reasons: z.array(z.string()).describe("Why it does not apply, in the words of those who said so."),
        settles: answer
          .nullable()
          .describe("What settling in one step gives; null where people have to talk, or answered already."),
        proposal: answer.nullable().describe("What the votes suggest as an answer; null where they suggest nothing."),
        agreed: answer.nullable().describe("The answer that the team agreed."),
      }),
    )
    .describe("What to talk about first, in order, then the rest in the model's order."),
});

export const settled: z.ZodType<SettledView> = z.object({
  settled: z.array(z.object({ practice: z.string(), answer })),
});

export const revealed = z.object({ revealed: categoryIds });
