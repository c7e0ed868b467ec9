// A unit's figures to take along: as a document, on paper, and as a table.

import type { Viewer } from "@/lib/access/viewer";
import { getModelVersion } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import { csvOf } from "@/lib/format/csv";
import { unitPdfOf } from "@/lib/report/pdf/unit/document";
import { unitReportOf } from "@/lib/report/unit/build";
import type { UnitReport } from "@/lib/report/unit/types";
import { dayOf } from "@/lib/rounds/rules";
import type { UnitReportInput } from "../input";
import { getOverview } from "./get-overview";
import { getTrend } from "./get-trend";

/** No page has so many teams, so that a table holds them all. */
const everyTeam = Number.MAX_SAFE_INTEGER;

/** report.json: the document that the PDF shows. Throws not_found. */
export async function getUnitReport(viewer: Viewer, input: UnitReportInput): Promise<UnitReport> {
  const overview = await getOverview(viewer, { ...input, limit: 1 });
  const about = { unitId: input.unitId, model: overview.model.key, tag: input.tag, every: input.every };
  // Of a day, or of a round that is over, everything is of that moment.
  const isPast = input.at !== undefined || (input.round !== undefined && overview.round?.open === false);
  const [trend, { model }, { name }] = await Promise.all([
    getTrend(viewer, about, isPast ? new Date(overview.at) : undefined),
    getModelVersion(viewer, { key: overview.model.key }),
    db.organisation.findUniqueOrThrow({ where: { id: viewer.organisationId }, select: { name: true } }),
  ]);
  return unitReportOf(model, { organisation: name, timeZone: viewer.timeZone, overview, trend });
}

/** The moment is the first instant after the day that it speaks of. */
const nameOf = (unit: string, model: string, at: string, timeZone: string) =>
  `${unit} ${model} ${dayOf(new Date(Date.parse(at) - 1), timeZone)}`;

/** report.pdf. Throws not_found. */
export async function getUnitReportFile(viewer: Viewer, input: UnitReportInput) {
  const report = await getUnitReport(viewer, input);
  return {
    body: await unitPdfOf(report),
    type: "application/pdf",
    name: `${nameOf(report.unit.name, report.model.key, report.at, report.timeZone)}.pdf`,
  };
}

const head = [
  ...["unit", "team", "published", "version", "stale", "before round"],
  ...["category", "level", "index", "low", "high", "max"],
];

/** overview.csv: a row per team and category; a team without a result has one row with nothing in it. Throws not_found. */
export async function getOverviewTable(viewer: Viewer, input: UnitReportInput) {
  const { unit, model, at, heatmap } = await getOverview(viewer, { ...input, limit: everyTeam });
  const rows = heatmap.items.flatMap((row) => {
    const team = [row.unit.name, row.team.name, row.publishedAt, row.version];
    if (row.categories.length === 0) return [[...team, null, null, null, null, null, null, null, null]];
    const marks = [String(row.stale), String(row.beforeRound)];
    return row.categories.map(({ id, level, index, low, high, max }) => [
      ...team,
      ...marks,
      ...[id, level, index, low, high, max],
    ]);
  });
  return {
    body: csvOf([head, ...rows]),
    type: "text/csv; charset=utf-8",
    name: `${nameOf(unit.name, model.key, at, viewer.timeZone)}.csv`,
  };
}
