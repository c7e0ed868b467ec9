// Publishing, and what was published.

import { assessmentInput } from "@/lib/assessments/input";
import { historyInput, publishAssessmentInput, withdrawPublicationInput } from "@/lib/publications/input";
import { retrospectiveInput } from "@/lib/retrospectives/input";
import { type Calls, change, get, make } from "../operation";

export const resultCalls: Calls = {
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
