// Assessments, their answers and evidence, and who is at a draft.

import {
  assessmentInput,
  categoryOfDraftInput,
  listAssessmentsInput,
  saveAnswerInput,
  startAssessmentInput,
} from "@/lib/assessments/input";
import { addEvidenceInput, evidenceInput, evidenceUpload, practiceEvidenceInput } from "@/lib/evidence/input";
import { type Calls, change, get, make } from "../operation";

export const assessmentCalls: Calls = {
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
};
