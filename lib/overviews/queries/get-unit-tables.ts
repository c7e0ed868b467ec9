// A unit's figures as tables to take along: one as text, and all of them as a workbook.

import type { Viewer } from "@/lib/access/viewer";
import { getModelVersion } from "@/lib/catalogue/queries";
import { csvOf } from "@/lib/format/csv";
import { unitSheetsOf } from "@/lib/report/unit/sheets/build";
import { xlsxOf } from "@/lib/report/xlsx";
import type { UnitReportInput } from "../input";
import { teamRows } from "../team-table";
import { getOverview } from "./get-overview";
import { fileNameOf, readUnitSource } from "./get-unit-report";

/** No page has so many teams, so that a table holds them all. */
const everyTeam = Number.MAX_SAFE_INTEGER;

/** The names came later and stand at the end: scripts may go by the place of a column. */
const head = [
  ...["unit", "team", "published", "version", "stale", "before round"],
  ...["category", "level", "index", "low", "high", "max", "category name", "level name"],
];

const said = (mark: boolean | null) => (mark === null ? null : String(mark));

/** overview.csv: a row per team and category; a team without a result has one row with nothing in it. Throws not_found. */
export async function getOverviewTable(viewer: Viewer, input: UnitReportInput) {
  const { unit, model, at, heatmap } = await getOverview(viewer, { ...input, limit: everyTeam });
  const { model: definition } = await getModelVersion(viewer, { key: model.key });
  const rows = teamRows(definition, heatmap.items).map((row) => [
    ...[row.unit, row.team, row.published, row.version, said(row.stale), said(row.beforeRound)],
    ...[row.category, row.level, row.index, row.low, row.high, row.max, row.categoryName, row.levelName],
  ]);
  return {
    body: csvOf([head, ...rows]),
    type: "text/csv; charset=utf-8",
    name: `${fileNameOf(unit.name, model.key, at, viewer.timeZone)}.csv`,
  };
}

/** overview.xlsx: a sheet for each view of the unit. Throws not_found. */
export async function getOverviewWorkbook(viewer: Viewer, input: UnitReportInput) {
  const { model, source } = await readUnitSource(viewer, { ...input, limit: everyTeam });
  const { unit, at } = source.overview;
  return {
    body: await xlsxOf(unitSheetsOf(model, source)),
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    name: `${fileNameOf(unit.name, model.key, at, viewer.timeZone)}.xlsx`,
  };
}
