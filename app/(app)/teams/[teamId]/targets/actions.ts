"use server";

import { targetsOf } from "@/components/targets/addresses";
import { rowAnchor } from "@/components/targets/target-row";
import { formAction } from "@/lib/doors/action";
import { saveTarget } from "@/lib/targets/commands/save-target";
import { saveTargetInput } from "@/lib/targets/input";

export const saveTargetAction = formAction(
  saveTargetInput,
  (viewer, input) => saveTarget(viewer, input),
  (_, { teamId, model, category }) => targetsOf(teamId, model, rowAnchor(category)),
);
