// One published result as a PDF, for whoever may read it.

import type { Viewer } from "@/lib/access/viewer";
import type { AssessmentInput } from "@/lib/assessments/input";
import { pdfOf } from "@/lib/report/pdf/document";
import { getReport } from "./get-report";

/** report.pdf: exactly what the viewer may see of the result. Throws not_found. */
export async function getReportFile(viewer: Viewer, input: AssessmentInput) {
  const report = await getReport(viewer, input);
  return {
    body: await pdfOf(report),
    type: "application/pdf",
    name: `${report.team.name} ${report.model.key} ${report.publishedAt.slice(0, 10)}.pdf`,
  };
}
