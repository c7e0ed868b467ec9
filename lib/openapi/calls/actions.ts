// Actions of teams and units, and the trackers where they may be issues.

import {
  changeTeamActionInput,
  changeUnitActionInput,
  makeTeamActionInput,
  makeUnitActionInput,
  teamActionInput,
  teamActionsInput,
  unitActionInput,
  unitActionsInput,
} from "@/lib/actions/input";
import {
  actionIssueInput,
  addTrackerInput,
  listTrackersInput,
  pushIssueInput,
  setTokenInput,
  trackerInput,
} from "@/lib/trackers/input";
import { type Calls, change, get, make } from "../operation";

export const actionCalls: Calls = {
  "/teams/{teamId}/actions": {
    get: get(
      "The actions of a team, as far as the viewer sees them; all of them inside the team",
      teamActionsInput,
      "Actions",
    ),
    post: make("Make an action of a team; for its leads", makeTeamActionInput, "Made"),
  },
  "/teams/{teamId}/actions/{actionId}": {
    patch: change("Change an action; its owner says how far it is", changeTeamActionInput),
    delete: change("Delete an action", teamActionInput),
  },
  "/teams/{teamId}/actions.csv": {
    get: get("The actions of a team as a table", teamActionsInput, "text/csv"),
  },
  "/teams/{teamId}/actions.ics": {
    get: get("The actions of a team that have a day, as a calendar file", teamActionsInput, "text/calendar"),
  },
  "/units/{unitId}/actions": {
    get: get("The actions of a unit, for its managers", unitActionsInput, "Actions"),
    post: make("Make an action of a unit; for its managers", makeUnitActionInput, "Made"),
  },
  "/units/{unitId}/actions/{actionId}": {
    patch: change("Change an action; its owner says how far it is", changeUnitActionInput),
    delete: change("Delete an action", unitActionInput),
  },
  "/units/{unitId}/actions.csv": {
    get: get("The actions of a unit as a table", unitActionsInput, "text/csv"),
  },
  "/units/{unitId}/actions.ics": {
    get: get("The actions of a unit that have a day, as a calendar file", unitActionsInput, "text/calendar"),
  },
  "/teams/{teamId}/actions/{actionId}/issue": {
    post: { ...change("Make an issue of an action in a tracker; 409 when there is one", pushIssueInput), status: 204 },
    put: change("Look at its issue now, or try again to make it", actionIssueInput),
  },
  "/trackers": {
    get: get("The organisation's trackers, without their tokens", listTrackersInput, "PageOfTrackers"),
    post: make("Add a tracker; for admins", addTrackerInput, "Made"),
  },
  "/trackers/{trackerId}": { delete: change("Remove a tracker and its token; for admins", trackerInput) },
  "/trackers/{trackerId}/token": { put: change("Give or replace its token; for admins", setTokenInput) },
};
