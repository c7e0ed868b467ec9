// Every call of the API: what comes in, by the same schemas that the doors parse with, and what goes out.

import { z } from "zod";
import { getMeInput } from "@/lib/accounts/input";
import {
  assessmentInput,
  listAssessmentsInput,
  categoryOfDraftInput,
  saveAnswerInput,
  startAssessmentInput,
} from "@/lib/assessments/input";
import {
  getModelInput,
  listModelsInput,
  modelFileInput,
  modelUpload,
  retireModelInput,
  scoreInput,
} from "@/lib/catalogue/input";
import { addEvidenceInput, evidenceInput, evidenceUpload, practiceEvidenceInput } from "@/lib/evidence/input";
import { guestLinkInput, guestVoteInput, guestVotingInput, openGuestLinkInput } from "@/lib/guests/input";
import { createInvitationInput, invitationInput, listInvitationsInput } from "@/lib/invitations/input";
import {
  comparisonInput,
  overviewInput,
  practiceStandingInput,
  trendInput,
  unitChartInput,
  unitReportInput,
} from "@/lib/overviews/input";
import { modelFileSchema } from "@/lib/models/file";
import { overlaySchema } from "@/lib/models/overlay";
import { listPeersInput } from "@/lib/peers/input";
import { listPeopleInput, personInput, updatePersonInput } from "@/lib/people/input";
import { historyInput, publishAssessmentInput, withdrawPublicationInput } from "@/lib/publications/input";
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
import { extendRoundInput, getRoundInput, listRoundsInput, openRoundInput, roundInput } from "@/lib/rounds/input";
import { createTokenInput, listTokensInput, tokenInput } from "@/lib/tokens/input";
import {
  addUnitMemberInput,
  createUnitInput,
  listUnitMembersInput,
  listUnitsInput,
  unitInput,
  unitMemberInput,
  updateUnitInput,
  updateUnitMemberInput,
} from "@/lib/units/input";
import { coachInput, inviteCoachInput, saveVoteInput, settleVotesInput, startMeetingInput, votingInput } from "@/lib/votes/input";
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
import { retrospectiveInput } from "@/lib/retrospectives/input";
import {
  actionIssueInput,
  addTrackerInput,
  listTrackersInput,
  pushIssueInput,
  setTokenInput,
  trackerInput,
} from "@/lib/trackers/input";
import { listTargetsInput, saveTargetInput } from "@/lib/targets/input";
import { listMarksInput, listNeedsInput, markStepInput, unmarkStepInput } from "@/lib/steps/input";
import type { ShapeName } from "./shapes";

export type Method = "get" | "post" | "put" | "patch" | "delete";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export type FileType =
  | "application/octet-stream"
  | "application/pdf"
  | "application/yaml"
  | "text/csv"
  | "text/calendar"
  | "text/event-stream"
  | "image/*"
  | typeof xlsx;

export type Operation = {
  readonly summary: string;
  readonly input: z.ZodType;
  readonly status: 200 | 201 | 204;
  /** The shape of the answer, a content type for a file, both where one may choose, or null for none. */
  readonly answer: ShapeName | FileType | readonly (ShapeName | FileType)[] | null;
  /** The content type of a shape that has one of its own. */
  readonly answerType?: "application/schema+json";
  /** For what takes a file as it is: what it may be, its content types, and its schema where it is JSON. */
  readonly upload?: { readonly description: string; readonly types: readonly string[]; readonly json: z.ZodType };
  /** For what takes JSON, or in its place a file as it is with the rest in the query: the file's content types. */
  readonly orUpload?: readonly string[];
  /** The same answer with 200 says this instead: nothing was made. */
  readonly unchanged?: string;
  /** true where nobody has to be signed in. */
  readonly open?: true;
  /** true where the cookie of a guest opens, and nothing else. */
  readonly guest?: true;
  /** true where the same answer comes with 503 while the server cannot work. */
  readonly mayBeAway?: true;
};

const get = (summary: string, input: z.ZodType, answer: NonNullable<Operation["answer"]>): Operation => ({
  summary,
  input,
  status: 200,
  answer,
});
const make = (summary: string, input: z.ZodType, answer: ShapeName): Operation => ({
  summary,
  input,
  status: 201,
  answer,
});
const change = (summary: string, input: z.ZodType): Operation => ({ summary, input, status: 204, answer: null });

const modelFile = ["ModelFile", "application/yaml"] as const;

/** Path, as OpenAPI writes it, to method to operation. */
export const operations: Readonly<Record<string, Readonly<Partial<Record<Method, Operation>>>>> = {
  "/health": {
    get: {
      ...get("Whether the server can work; 503 when the database is away", getMeInput, "Health"),
      open: true,
      mayBeAway: true,
    },
  },
  "/openapi.json": { get: { ...get("This document", getMeInput, "OpenApi"), open: true } },
  "/schemas/model": {
    get: {
      ...get("The JSON Schema of a model file", getMeInput, "JsonSchema"),
      answerType: "application/schema+json",
      open: true,
    },
  },
  "/me": { get: get("The viewer, their teams and units, with roles", getMeInput, "Me") },
  "/people": { get: get("Everybody in the organisation, for admins", listPeopleInput, "PageOfPeople") },
  "/people/{personId}": {
    patch: change("Rename somebody or change their role", updatePersonInput),
    delete: change("Remove somebody", personInput),
  },
  "/invitations": {
    get: get("Invitations, newest first", listInvitationsInput, "PageOfInvitations"),
    post: make("Invite somebody; the link is in the answer, this once", createInvitationInput, "NewInvitation"),
  },
  "/invitations/{invitationId}": { delete: change("Take an invitation back", invitationInput) },
  "/tokens": {
    get: get("The viewer's own tokens", listTokensInput, "PageOfTokens"),
    post: make("Make a token; its secret is in the answer, this once", createTokenInput, "NewToken"),
  },
  "/tokens/{tokenId}": { delete: change("Revoke a token", tokenInput) },
  "/models": {
    get: get("The catalogue", listModelsInput, "PageOfModels"),
    post: {
      ...make(
        "Import a model; 200 when the same is there already; 422 with every problem",
        listModelsInput,
        "ImportedModel",
      ),
      upload: {
        description:
          "A model file or an overlay on a model that is here, as JSON or YAML; the generated file of OWASP DSOMM; or the core model of OWASP SAMM as .tar.gz. Which of these shows from the bytes.",
        types: modelUpload.types,
        json: z.union([modelFileSchema, overlaySchema]),
      },
      unchanged: "The same content is there already; nothing changed",
    },
  },
  "/models/{key}": { get: get("One model", getModelInput, "ModelFile") },
  "/models/{key}/file": {
    get: get("One model as a file, JSON or YAML, that imports as the same", modelFileInput, modelFile),
  },
  "/models/{key}/copy": {
    get: get("A copy under a key of one's own, to edit and import", modelFileInput, modelFile),
  },
  "/models/{key}/retirement": {
    post: change("Retire a model: nothing starts with it any more", retireModelInput),
    delete: change("Bring a retired model back", retireModelInput),
  },
  "/models/{key}/score": {
    post: { summary: "Score answers; nothing is stored", input: scoreInput, status: 200, answer: "Score" },
  },
  "/models/{key}/climb": {
    post: {
      summary: "Next steps and the shortest way per category; nothing is stored",
      input: scoreInput,
      status: 200,
      answer: "Climb",
    },
  },
  "/units": {
    get: get("The units that the viewer manages", listUnitsInput, "PageOfUnits"),
    post: make("Make a unit below another", createUnitInput, "Made"),
  },
  "/units/{unitId}": {
    get: get("One unit", unitInput, "Unit"),
    patch: change("Rename or move a unit", updateUnitInput),
    delete: change("Delete an empty unit", unitInput),
  },
  "/units/{unitId}/members": {
    get: get("Who manages a unit", listUnitMembersInput, "PageOfUnitMembers"),
    post: make("Let somebody manage a unit", addUnitMemberInput, "UnitMember"),
  },
  "/units/{unitId}/members/{memberId}": {
    patch: change("Change as what somebody is in a unit", updateUnitMemberInput),
    delete: change("End somebody's managing of a unit", unitMemberInput),
  },
  "/units/{unitId}/charts/{file}": {
    get: get("A chart of a unit as SVG or PNG; for its managers", unitChartInput, "image/*"),
  },
  "/units/{unitId}/overview": {
    get: get("How a unit's teams stand at a moment; for its managers", overviewInput, "Overview"),
  },
  "/units/{unitId}/practices/{practice}": {
    get: get(
      "What the teams that shared their answers say to a practice, by name; for the unit's managers",
      practiceStandingInput,
      "PracticeStanding",
    ),
  },
  "/units/{unitId}/comparison": {
    get: get("A unit at two moments beside each other; for its managers", comparisonInput, "Comparison"),
  },
  "/units/{unitId}/overview.csv": {
    get: get("Every team of a unit by category as a table; for its managers", unitReportInput, "text/csv"),
  },
  "/units/{unitId}/overview.xlsx": {
    get: get("A unit's figures as a workbook, a sheet for each view; for its managers", unitReportInput, xlsx),
  },
  "/units/{unitId}/report.json": {
    get: get("A unit's report as a document; for its managers", unitReportInput, "UnitReport"),
  },
  "/units/{unitId}/report.pdf": {
    get: get("A unit's report as a PDF; for its managers", unitReportInput, "application/pdf"),
  },
  "/units/{unitId}/trend": { get: get("A unit over time, and like for like; for its managers", trendInput, "Trend") },
  "/rounds": {
    get: get(
      "The rounds that the viewer manages or that ask their teams, newest first",
      listRoundsInput,
      "PageOfRounds",
    ),
    post: make("Open a round; for who manages the unit", openRoundInput, "Made"),
  },
  "/rounds/{roundId}": {
    get: get("One round; how far each team is, for who manages the unit", getRoundInput, "Round"),
    patch: change("Extend a round", extendRoundInput),
  },
  "/rounds/{roundId}/closure": {
    post: change("Close a round before its last day", roundInput),
    delete: change("Open a closed round again", roundInput),
  },
  "/rounds/{roundId}/calendar.ics": {
    get: get("The round as a calendar file", roundInput, "text/calendar"),
  },
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
  "/teams/{teamId}/targets": {
    get: get("The targets of a team in a model, beside its last result", listTargetsInput, "Targets"),
    put: {
      summary:
        "Set or remove a target or answer a proposal, for leads; propose one, for who manages the team; 409 with `present` if somebody was faster",
      input: saveTargetInput,
      status: 200,
      answer: "Revision",
    },
  },
  "/teams/{teamId}/steps": { get: get("What a team says of its next steps", listMarksInput, "PageOfStepMarks") },
  "/teams/{teamId}/steps/{practice}": {
    put: change("Set a next step aside, or say that it cannot be done alone; for its leads", markStepInput),
    delete: change("Take that back; for its leads", unmarkStepInput),
  },
  "/units/{unitId}/needs": {
    get: get("What teams of a unit cannot do alone", listNeedsInput, "PageOfNeeds"),
  },
  "/teams/{teamId}/assessments": {
    get: get(
      "A team's assessments, newest first; drafts for the team alone",
      listAssessmentsInput,
      "PageOfAssessments",
    ),
    post: make("Start an assessment; 409 with `open` when one is open", startAssessmentInput, "Made"),
  },
  "/assessments/{assessmentId}": {
    get: get("An assessment with the answers that the viewer may see", assessmentInput, "Assessment"),
    delete: change("Delete a draft", assessmentInput),
  },
  "/assessments/{assessmentId}/questions": {
    get: get(
      "All that a draft asks, with its answers, for its team: to go on without a connection",
      assessmentInput,
      "Questions",
    ),
  },
  "/assessments/{assessmentId}/answers/{practice}": {
    put: {
      summary: "Save an answer with the revision last seen; 409 with `present` if somebody was faster",
      input: saveAnswerInput,
      status: 200,
      answer: "Revision",
    },
  },
  "/assessments/{assessmentId}/answers/{practice}/evidence": {
    get: get("The evidence of an answer, as far as the viewer may see it", practiceEvidenceInput, "Evidence"),
    post: {
      ...make("Add a link or note, or a file as it is with the rest in the query", addEvidenceInput, "Made"),
      orUpload: evidenceUpload.types,
    },
  },
  "/assessments/{assessmentId}/answers/{practice}/evidence/{evidenceId}": {
    delete: change("Take evidence away from a draft", evidenceInput),
  },
  "/assessments/{assessmentId}/answers/{practice}/evidence/{evidenceId}/file": {
    get: get("The file of a piece of evidence, as it was added", evidenceInput, "application/octet-stream"),
  },
  "/assessments/{assessmentId}/passed-over": {
    post: {
      summary: "Pass over what lies above a category's frontier: skipped, assumed to be ahead of the team",
      input: categoryOfDraftInput,
      status: 200,
      answer: "PassedOver",
    },
    delete: {
      summary: "Take up what was passed over in a category: unanswered again",
      input: categoryOfDraftInput,
      status: 200,
      answer: "TakenUp",
    },
  },
  "/assessments/{assessmentId}/confirmation": {
    post: {
      summary: "Confirm in one step what a category does not ask again of the last result",
      input: categoryOfDraftInput,
      status: 200,
      answer: "Confirmed",
    },
    delete: {
      summary: "Take that back: unanswered again",
      input: categoryOfDraftInput,
      status: 200,
      answer: "TakenUp",
    },
  },
  "/assessments/{assessmentId}/presence": {
    get: get(
      "Who else of the team has a category of the draft open now; nobody while they vote",
      assessmentInput,
      "Present",
    ),
  },
  "/assessments/{assessmentId}/presence/events": {
    get: get(
      "Being in a category of the draft, for as long as the stream is open: server-sent events, `changed`, without content, when others come or go",
      categoryOfDraftInput,
      "text/event-stream",
    ),
  },
  "/assessments/{assessmentId}/votes": {
    get: get("How far voting is, and the viewer's own votes; never another's", assessmentInput, "Voting"),
  },
  "/assessments/{assessmentId}/events": {
    get: get(
      "Server-sent events: `changed`, without content, when more have finished, at a reveal and at an agreed answer",
      assessmentInput,
      "text/event-stream",
    ),
  },
  "/assessments/{assessmentId}/votes/{practice}": {
    put: {
      summary:
        "Save one's own vote with the revision last seen; 409 when another window was faster or votes are revealed",
      input: saveVoteInput,
      status: 200,
      answer: "Revision",
    },
  },
  "/assessments/{assessmentId}/finish": {
    post: { summary: "Say that one has finished voting", input: votingInput, status: 200, answer: "Finished" },
    delete: { summary: "Take that back", input: votingInput, status: 200, answer: "Finished" },
  },
  "/assessments/{assessmentId}/facilitation": {
    post: change("Run the voting without voting oneself; for leads", assessmentInput),
    delete: change("Vote like everybody again", assessmentInput),
  },
  "/assessments/{assessmentId}/coaches": {
    post: change("Let somebody from outside the team run the voting; for leads", inviteCoachInput),
  },
  "/assessments/{assessmentId}/coaches/{personId}": {
    delete: change("Take that back", coachInput),
  },
  "/assessments/{assessmentId}/meeting": {
    get: get("The meeting that goes on, with its agenda and the server's clock", assessmentInput, "Meeting"),
    put: change("Start the clock of a meeting, or begin it anew; for who runs the voting", startMeetingInput),
    delete: change("End the meeting", assessmentInput),
  },
  "/assessments/{assessmentId}/reveal": {
    post: {
      summary: "Reveal the votes of a category, or of all that are open; voting there ends; for who runs the voting",
      input: votingInput,
      status: 200,
      answer: "Revealed",
    },
  },
  "/assessments/{assessmentId}/agreement": {
    get: get("What the team voted, since the reveal; for the team and its coaches", assessmentInput, "Agreement"),
  },
  "/assessments/{assessmentId}/settlement": {
    post: {
      summary: "Settle what nobody disputes at its suggestion, and list it; for who runs the voting",
      input: settleVotesInput,
      status: 200,
      answer: "Settled",
    },
  },
  "/assessments/{assessmentId}/guest-links": {
    get: get("The links by which guests come into the voting; for leads", assessmentInput, "GuestLinks"),
    post: make(
      "Let people without an account vote, for so many hours; the address is in the answer, this once",
      openGuestLinkInput,
      "NewGuestLink",
    ),
  },
  "/assessments/{assessmentId}/guest-links/{linkId}": {
    delete: change("Close a link, also for those who came in by it; their votes are counted", guestLinkInput),
  },
  "/guest/votes": {
    get: {
      ...get("How far voting is, for a guest of it: numbers, by the cookie alone", guestVotingInput, "GuestProgress"),
      guest: true,
    },
  },
  "/guest/events": {
    get: {
      ...get(
        "Server-sent events for a guest, by the cookie alone: `changed`, without content, while they may vote and once when that ends",
        guestVotingInput,
        "text/event-stream",
      ),
      guest: true,
    },
  },
  "/guest/votes/{practice}": {
    put: {
      summary: "Save a guest's vote, by the cookie that coming in gives; no session and no token works here",
      input: guestVoteInput,
      status: 200,
      answer: "Revision",
      guest: true,
    },
  },
  "/teams/{teamId}/retrospective": {
    get: get("Two published results beside each other, practice by practice", retrospectiveInput, "Retrospective"),
  },
  "/teams/{teamId}/history": { get: get("Every published score, oldest first", historyInput, "PageOfHistory") },
  "/assessments/{assessmentId}/publication": {
    post: make("Publish: freezes answers and score", publishAssessmentInput, "Publication"),
    delete: change("Withdraw, with a reason: the draft opens again", withdrawPublicationInput),
  },
  "/assessments/{assessmentId}/score": { get: get("The score", assessmentInput, "Score") },
  "/assessments/{assessmentId}/report.json": { get: get("The report as a document", assessmentInput, "Report") },
  "/assessments/{assessmentId}/report.pdf": { get: get("The report as a PDF", assessmentInput, "application/pdf") },
  "/assessments/{assessmentId}/answers.csv": { get: get("Every answer as a table", assessmentInput, "text/csv") },
};
