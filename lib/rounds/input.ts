// What is said about rounds.

import { z } from "zod";

const date = z.iso.date("A date like 2026-12-31.");
const paged = { limit: z.coerce.number().int().min(1).max(200).default(50), after: z.uuid().optional() };

export const listRoundsInput = z.object(paged);
export type ListRoundsInput = z.infer<typeof listRoundsInput>;

export const roundInput = z.object({ roundId: z.uuid() });
export type RoundInput = z.infer<typeof roundInput>;

export const getRoundInput = z.object({ roundId: z.uuid(), ...paged });
export type GetRoundInput = z.infer<typeof getRoundInput>;

export const openRoundInput = z
  .object({
    unitId: z.uuid("Choose a unit."),
    model: z.string().min(1, "Choose a model.").max(64).describe("Key of the model."),
    version: z.string().max(64).optional().describe("The newest unless given."),
    name: z.string().trim().min(1, "A name, please.").max(100, "At most 100 characters."),
    startsOn: date.describe("The first day, in the organisation's time zone."),
    endsOn: date.describe("The last day; the round ends when it does."),
    message: z.string().trim().max(2000, "At most 2,000 characters.").optional(),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
    path: ["endsOn"],
    message: "The last day is not before the first.",
  });
export type OpenRoundInput = z.infer<typeof openRoundInput>;

export const extendRoundInput = z.object({ roundId: z.uuid(), endsOn: date.describe("The new last day.") });
export type ExtendRoundInput = z.infer<typeof extendRoundInput>;
