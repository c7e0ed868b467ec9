// The shapes that the API answers with, by name. Each is held to the view that the code really gives.

import type { z } from "zod";
import { actions, tracker } from "./shapes/actions";
import { answer, evidence } from "./shapes/answers";
import { health, jsonSchema, openApi, problem } from "./shapes/api";
import {
  assessment,
  assessmentDetails,
  confirmed,
  passedOver,
  present,
  questions,
  takenUp,
} from "./shapes/assessments";
import { importedModel, model, modelFile } from "./shapes/models";
import { comparison, overview, practiceStanding, trend, unitReport } from "./shapes/overviews";
import { invitation, me, member, newInvitation, newToken, token } from "./shapes/people";
import { made, page, revision } from "./shapes/pieces";
import { need, stepMark, targets } from "./shapes/plans";
import { climb, historyItem, publication, retrospective, score } from "./shapes/results";
import { report } from "./shapes/reports";
import { round, roundDetails } from "./shapes/rounds";
import { peer, team, teamDetails, teamMember } from "./shapes/teams";
import { unit, unitMember } from "./shapes/units";
import {
  agreement,
  finished,
  guestLinks,
  guestProgress,
  meeting,
  newGuestLink,
  revealed,
  settled,
  voting,
} from "./shapes/votes";

export const shapes = {
  Agreement: agreement,
  Answer: answer,
  Assessment: assessmentDetails,
  Climb: climb,
  Comparison: comparison,
  PracticeStanding: practiceStanding,
  Evidence: page(evidence),
  Finished: finished,
  Health: health,
  Made: made,
  Me: me,
  OpenApi: openApi,
  ImportedModel: importedModel,
  JsonSchema: jsonSchema,
  ModelFile: modelFile,
  NewInvitation: newInvitation,
  GuestLinks: guestLinks,
  GuestProgress: guestProgress,
  Meeting: meeting,
  NewGuestLink: newGuestLink,
  NewToken: newToken,
  Overview: overview,
  PageOfAssessments: page(assessment),
  PageOfHistory: page(historyItem),
  PageOfInvitations: page(invitation),
  PageOfModels: page(model),
  Actions: actions,
  PageOfPeers: page(peer),
  PageOfPeople: page(member),
  PageOfRounds: page(round),
  PageOfTeamMembers: page(teamMember),
  PageOfTeams: page(team),
  PageOfTokens: page(token),
  PageOfNeeds: page(need),
  PageOfStepMarks: page(stepMark),
  PageOfTrackers: page(tracker),
  PageOfUnitMembers: page(unitMember),
  PageOfUnits: page(unit),
  Present: present,
  Problem: problem,
  Publication: publication,
  Report: report,
  Retrospective: retrospective,
  UnitReport: unitReport,
  Round: roundDetails,
  Confirmed: confirmed,
  PassedOver: passedOver,
  Questions: questions,
  Revealed: revealed,
  Revision: revision,
  Score: score,
  Settled: settled,
  TakenUp: takenUp,
  Targets: targets,
  Team: teamDetails,
  TeamMember: teamMember,
  Trend: trend,
  Unit: unit,
  UnitMember: unitMember,
  Voting: voting,
} as const satisfies Record<string, z.ZodType>;

export type ShapeName = keyof typeof shapes;
