"use server";

import { changeAction, deleteAction } from "@/lib/actions/commands/change-action";
import { makeTeamAction, makeTeamActions } from "@/lib/actions/commands/make-actions";
import { changeTeamActionInput, makeTeamActionInput, plannedActionsInput, teamActionInput } from "@/lib/actions/input";
import { formAction } from "@/lib/doors/action";

export const planAction = formAction(
  plannedActionsInput,
  makeTeamActions,
  (_, { teamId }) => `/teams/${teamId}/actions#to-do`,
);

export const makeAction = formAction(
  makeTeamActionInput,
  makeTeamAction,
  ({ id }, { teamId }) => `/teams/${teamId}/actions#action-${id}`,
);

export const saveAction = formAction(
  changeTeamActionInput,
  (viewer, input) => changeAction(viewer, input),
  (_, { teamId, actionId }) => `/teams/${teamId}/actions#action-${actionId}`,
);

export const removeAction = formAction(
  teamActionInput,
  deleteAction,
  (_, { teamId }) => `/teams/${teamId}/actions#to-do`,
);
