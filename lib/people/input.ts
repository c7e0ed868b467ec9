// What is said about people of the organisation.

import { z } from "zod";
import { personName } from "@/lib/accounts/input";

export const listPeopleInput = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.uuid().optional(),
});
export type ListPeopleInput = z.infer<typeof listPeopleInput>;

export const personInput = z.object({ personId: z.uuid() });
export type PersonInput = z.infer<typeof personInput>;

export const updatePersonInput = z.object({
  personId: z.uuid(),
  name: personName.optional(),
  role: z.enum(["owner", "admin", "member"]).optional(),
});
export type UpdatePersonInput = z.infer<typeof updatePersonInput>;
