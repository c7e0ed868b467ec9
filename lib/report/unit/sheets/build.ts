// From a unit's views to the sheets of its workbook, one for each view that the page has.

import type { Model } from "@/lib/models/types";
import { teamRows } from "@/lib/overviews/team-table";
import { unitReportOf } from "../build";
import type { UnitReport, UnitReportCategory, UnitReportSource } from "../types";
import { aboutSheet } from "./about";
import { figures } from "./figures";
import { gapsSheet } from "./gaps";
import { practicesSheet } from "./practices";
import { teamsSheet } from "./teams";
import { trendSheet } from "./trend";
import { type Column, type Sheet, sheetOf } from "./types";

function categoriesSheet({ categories }: UnitReport): Sheet {
  const levels = categories[0]?.levels ?? [];
  return sheetOf<UnitReportCategory>(
    "Categories",
    [
      { header: "Category", format: "text", width: 16, of: ({ id }) => id },
      { header: "Category name", format: "text", width: 32, of: ({ name }) => name },
      ...figures<UnitReportCategory>((row) => row),
      ...levels.map(({ name }, at): Column<UnitReportCategory> => ({
        header: `Teams: ${name}`,
        format: "count",
        width: 15,
        of: (row) => row.levels[at]?.teams ?? null,
      })),
    ],
    categories,
  );
}

/** The sheets of a unit at one moment; the overview holds every team. No figure but a share is computed here. */
export function unitSheetsOf(model: Model, source: UnitReportSource): readonly Sheet[] {
  const report = unitReportOf(model, source);
  return [
    aboutSheet(report, source.overview),
    categoriesSheet(report),
    teamsSheet(teamRows(model, source.overview.heatmap.items), source.timeZone),
    trendSheet(report),
    gapsSheet(report),
    practicesSheet(model, source.overview),
  ];
}
