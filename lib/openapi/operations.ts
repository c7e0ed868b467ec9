// Every call of the API, by noun.

import { actionCalls } from "./calls/actions";
import { apiCalls } from "./calls/api";
import { assessmentCalls } from "./calls/assessments";
import { modelCalls } from "./calls/models";
import { overviewCalls } from "./calls/overviews";
import { peopleCalls } from "./calls/people";
import { planCalls } from "./calls/plans";
import { resultCalls } from "./calls/results";
import { roundCalls } from "./calls/rounds";
import { teamCalls } from "./calls/teams";
import { unitCalls } from "./calls/units";
import { voteCalls } from "./calls/votes";
import type { Calls } from "./operation";

export const operations: Calls = {
  ...apiCalls,
  ...peopleCalls,
  ...modelCalls,
  ...unitCalls,
  ...overviewCalls,
  ...roundCalls,
  ...teamCalls,
  ...actionCalls,
  ...planCalls,
  ...assessmentCalls,
  ...voteCalls,
  ...resultCalls,
};
