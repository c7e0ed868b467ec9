// Rounds, and how far each team is in one.

import { z } from "zod";
import type { RoundSummary, RoundView } from "@/lib/rounds/types";
import { id, modelRef, named, time } from "./pieces";

const roundStanding = z.enum(["not_started", "started", "finished", "published"]);

const roundSummary = z.object({
  id,
  name: z.string(),
  unit: named,
  model: modelRef,
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  startsAt: time,
  endsAt: time.describe("The first instant after the last day."),
  closedAt: time.nullable(),
  state: z.enum(["planned", "open", "over", "closed"]),
});

export const round: z.ZodType<RoundSummary> = roundSummary;
const roundTeam = z.object({ team: named, unit: named, standing: roundStanding });

export const roundDetails: z.ZodType<RoundView> = roundSummary.extend({
  message: z.string().nullable(),
  openedBy: z.string(),
  own: z.array(roundTeam),
  progress: z
    .object({
      teams: z.int(),
      counts: z.object({ not_started: z.int(), started: z.int(), finished: z.int(), published: z.int() }),
      items: z.array(roundTeam),
      next: id.nullable(),
    })
    .nullable(),
  can: z.object({ change: z.boolean() }),
});
