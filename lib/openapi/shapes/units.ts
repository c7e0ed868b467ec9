// Units and who manages them.

import { z } from "zod";
import type { UnitMemberView, UnitView } from "@/lib/units/types";
import { id, person, unitRole } from "./pieces";

export const unit: z.ZodType<UnitView> = z.object({
  id,
  name: z.string(),
  parentId: id.nullable(),
  trail: z.array(z.string()),
  can: z.object({ edit: z.boolean(), seeOverview: z.boolean() }),
});

export const unitMember: z.ZodType<UnitMemberView> = z.object({ id, role: unitRole, person });
