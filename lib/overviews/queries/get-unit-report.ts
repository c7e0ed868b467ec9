// A unit's figures to take along: what every export is made of, the document, and the document on paper.

import type { Viewer } from "@/lib/access/viewer";
import { getModelVersion } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import { unitPdfOf } from "@/lib/report/pdf/unit/document";
import { unitReportOf } from "@/lib/report/unit/build";
import type { UnitReport } from "@/lib/report/unit/types";
import { dayIn } from "@/lib/format/days";
import type { OverviewInput, UnitReportInput } from "../input";
import { getOverview } from "./get-overview";
import { getTrend } from "./get-trend";

/** The views that every export of a unit is made of, with so many teams in the heatmap. Throws not_found. */
export async function readUnitSource(viewer: Viewer, input: UnitReportInput & Pick<OverviewInput, "limit" | "after">) {
  const overview = await getOverview(viewer, input);
  const about = { unitId: input.unitId, model: overview.model.key, tag: input.tag, every: input.every };
  // Of a day, or of a round that is over, everything is of that moment.
  const isPast = input.at !== undefined || (input.round !== undefined && overview.round?.open === false);
  const [trend, { model }, { name }] = await Promise.all([
    getTrend(viewer, about, isPast ? new Date(overview.at) : undefined),
    getModelVersion(viewer, { key: overview.model.key }),
    db.organisation.findUniqueOrThrow({ where: { id: viewer.organisationId }, select: { name: true } }),
  ]);
  const isOfRound = input.round !== undefined;
  return { model, source: { organisation: name, timeZone: viewer.timeZone, isOfRound, overview, trend } };
}

/** report.json: the document that the PDF shows. Throws not_found. */
export async function getUnitReport(viewer: Viewer, input: UnitReportInput): Promise<UnitReport> {
  const { model, source } = await readUnitSource(viewer, { ...input, limit: 1 });
  return unitReportOf(model, source);
}

/** What a file is called. The moment is the first instant after the day that it speaks of. */
export const fileNameOf = (unit: string, model: string, at: string, timeZone: string) =>
  `${unit} ${model} ${dayIn(new Date(Date.parse(at) - 1), timeZone)}`;

/** report.pdf. Throws not_found. */
export async function getUnitReportFile(viewer: Viewer, input: UnitReportInput) {
  const report = await getUnitReport(viewer, input);
  return {
    body: await unitPdfOf(report),
    type: "application/pdf",
    name: `${fileNameOf(report.unit.name, report.model.key, report.at, report.timeZone)}.pdf`,
  };
}
