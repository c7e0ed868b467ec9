// What is said about units and who manages them.

import { z } from "zod";

export const unitName = z.string().trim().min(1, "A name, please.").max(200, "At most 200 characters.");

export const paged = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.uuid().optional(),
};

export const unitInput = z.object({ unitId: z.uuid() });
export type UnitInput = z.infer<typeof unitInput>;

export const listUnitsInput = z.object(paged);
export type ListUnitsInput = z.infer<typeof listUnitsInput>;

export const createUnitInput = z.object({ parentId: z.uuid(), name: unitName });
export type CreateUnitInput = z.infer<typeof createUnitInput>;

export const updateUnitInput = z.object({
  unitId: z.uuid(),
  name: unitName.optional(),
  parentId: z.uuid().optional().describe("The unit it moves below, with everything in it."),
});
export type UpdateUnitInput = z.infer<typeof updateUnitInput>;

export const listUnitMembersInput = z.object({ unitId: z.uuid(), ...paged });
export type ListUnitMembersInput = z.infer<typeof listUnitMembersInput>;

export const addUnitMemberInput = z.object({
  unitId: z.uuid(),
  personId: z.uuid("Choose somebody."),
  role: z.enum(["manager"]).default("manager"),
});
export type AddUnitMemberInput = z.infer<typeof addUnitMemberInput>;

export const unitMemberInput = z.object({ unitId: z.uuid(), memberId: z.uuid() });
export type UnitMemberInput = z.infer<typeof unitMemberInput>;

export const updateUnitMemberInput = unitMemberInput.extend({ role: z.enum(["manager"]) });
export type UpdateUnitMemberInput = z.infer<typeof updateUnitMemberInput>;
