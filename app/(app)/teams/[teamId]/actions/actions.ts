"use server";

import { changeAction, deleteAction } from "@/lib/actions/commands/change-action";
import { makeTeamAction, makeTeamActions } from "@/lib/actions/commands/make-actions";
import {
  changeTeamActionFormInput,
  makeTeamActionFormInput,
  plannedActionsInput,
  teamActionInput,
} from "@/lib/actions/input";
import { formAction } from "@/lib/doors/action";
import { lookAgain, pushIssue } from "@/lib/trackers/commands/push-issue";
import { actionIssueInput, pushIssueInput } from "@/lib/trackers/input";

export const planAction = formAction(
  plannedActionsInput,
  makeTeamActions,
  (_, { teamId }) => `/teams/${teamId}/actions#to-do`,
);

export const makeAction = formAction(
  makeTeamActionFormInput,
  makeTeamAction,
  ({ id }, { teamId }) => `/teams/${teamId}/actions#action-${id}`,
);

export const saveAction = formAction(
  changeTeamActionFormInput,
  (viewer, input) => changeAction(viewer, input),
  (_, { teamId, actionId }) => `/teams/${teamId}/actions#action-${actionId}`,
);

export const removeAction = formAction(
  teamActionInput,
  deleteAction,
  (_, { teamId }) => `/teams/${teamId}/actions#to-do`,
);

export const pushIssueAction = formAction(
  pushIssueInput,
  (viewer, input) => pushIssue(viewer, input),
  (_, { teamId, actionId }) => `/teams/${teamId}/actions#action-${actionId}`,
);

export const lookAgainAction = formAction(
  actionIssueInput,
  (viewer, input) => lookAgain(viewer, input),
  (_, { teamId, actionId }) => `/teams/${teamId}/actions#action-${actionId}`,
);
