// What may be asked about the teams that have a practice in place.

import { z } from "zod";
import { practicePageInput } from "@/lib/catalogue/input";

export const listPeersInput = practicePageInput.extend({
  team: z.uuid().optional().describe("Who asks: this team is left out. Else every team that the viewer is in is."),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.uuid().optional(),
});
export type ListPeersInput = z.output<typeof listPeersInput>;
