// Targets of a team, and what it says of its next steps.

import { listMarksInput, listNeedsInput, markStepInput, unmarkStepInput } from "@/lib/steps/input";
import { listTargetsInput, saveTargetInput } from "@/lib/targets/input";
import { type Calls, change, get } from "../operation";

export const planCalls: Calls = {
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
};
