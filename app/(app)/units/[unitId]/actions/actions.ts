"use server";

import { changeAction, deleteAction } from "@/lib/actions/commands/change-action";
import { makeUnitAction } from "@/lib/actions/commands/make-unit-action";
import { changeUnitActionInput, makeUnitActionInput, unitActionInput } from "@/lib/actions/input";
import { formAction } from "@/lib/doors/action";

export const makeAction = formAction(
  makeUnitActionInput,
  makeUnitAction,
  ({ id }, { unitId }) => `/units/${unitId}/actions#action-${id}`,
);

export const saveAction = formAction(
  changeUnitActionInput,
  (viewer, input) => changeAction(viewer, input),
  (_, { unitId, actionId }) => `/units/${unitId}/actions#action-${actionId}`,
);

export const removeAction = formAction(
  unitActionInput,
  deleteAction,
  (_, { unitId }) => `/units/${unitId}/actions#to-do`,
);
