"use server";

import { changeAction, deleteAction } from "@/lib/actions/commands/change-action";
import { makeUnitAction } from "@/lib/actions/commands/make-unit-action";
import { changeUnitActionFormInput, makeUnitActionFormInput, unitActionInput } from "@/lib/actions/input";
import { formAction } from "@/lib/doors/action";

export const makeAction = formAction(
  makeUnitActionFormInput,
  makeUnitAction,
  ({ id }, { unitId }) => `/units/${unitId}/actions#action-${id}`,
);

export const saveAction = formAction(
  changeUnitActionFormInput,
  (viewer, input) => changeAction(viewer, input),
  (_, { unitId, actionId }) => `/units/${unitId}/actions#action-${actionId}`,
);

export const removeAction = formAction(
  unitActionInput,
  deleteAction,
  (_, { unitId }) => `/units/${unitId}/actions#to-do`,
);
