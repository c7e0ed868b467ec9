// What is asked of the audit trail.

import { z } from "zod";

export const listAuditEventsInput = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.uuid().optional(),
});
export type ListAuditEventsInput = z.infer<typeof listAuditEventsInput>;
