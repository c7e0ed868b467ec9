// Teams, who is in them, when they look again, and who can be asked.

import { listPeersInput } from "@/lib/peers/input";
import {
  addTeamMemberInput,
  createTeamInput,
  listTeamMembersInput,
  listTeamsInput,
  planAgainInput,
  teamInput,
  teamMemberInput,
  updateTeamInput,
  updateTeamMemberInput,
} from "@/lib/teams/input";
import { type Calls, change, get, make } from "../operation";

export const teamCalls: Calls = {
  "/models/{key}/practices/{practice}/peers": {
    get: get("The teams that have a practice in place and agreed to be asked, by name", listPeersInput, "PageOfPeers"),
  },
  "/teams": {
    get: get("The teams that the viewer sees", listTeamsInput, "PageOfTeams"),
    post: make("Make a team", createTeamInput, "Made"),
  },
  "/teams/{teamId}": {
    get: get("One team, with what the viewer may do", teamInput, "Team"),
    patch: change("Rename, tag or move a team, or let others ask it", updateTeamInput),
  },
  "/teams/{teamId}/archive": {
    post: change("Archive a team", teamInput),
    delete: change("Restore a team", teamInput),
  },
  "/teams/{teamId}/next-assessment": {
    put: change("Choose the day on which the team looks again; for its leads", planAgainInput),
    delete: change("Leave it open when the team looks again; for its leads", teamInput),
  },
  "/teams/{teamId}/next-assessment/calendar.ics": {
    get: get("The day on which the team looks again, as a calendar file", teamInput, "text/calendar"),
  },
  "/teams/{teamId}/members": {
    get: get("Who is in a team", listTeamMembersInput, "PageOfTeamMembers"),
    post: make("Add somebody to a team", addTeamMemberInput, "TeamMember"),
  },
  "/teams/{teamId}/members/{memberId}": {
    patch: change("Change a role, or let a newcomer in", updateTeamMemberInput),
    delete: change("Take somebody out of a team", teamMemberInput),
  },
};
