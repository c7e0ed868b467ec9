// The results of the teams of a unit together, as figures, charts and files.

import {
  comparisonInput,
  overviewInput,
  practiceStandingInput,
  trendInput,
  unitChartInput,
  unitReportInput,
} from "@/lib/overviews/input";
import { type Calls, get, xlsx } from "../operation";

export const overviewCalls: Calls = {
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
};
