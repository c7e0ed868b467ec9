"use server";

import { restoreModel, retireModel } from "@/lib/catalogue/commands/retire-model";
import { type RetireModelInput, retireModelInput } from "@/lib/catalogue/input";
import { formAction } from "@/lib/doors/action";

const here = (_: unknown, { key }: RetireModelInput) => `/models/${key}/versions`;

export const retireAction = formAction(retireModelInput, retireModel, here);
export const restoreAction = formAction(retireModelInput, restoreModel, here);
