// What many teams lack: practices in order, never teams.

import type { UnitReport, UnitReportGap } from "../types";
import { type Sheet, sheetOf } from "./types";

export function gapsSheet({ gaps }: UnitReport): Sheet {
  return sheetOf<UnitReportGap>(
    "Gaps",
    [
      { header: "Practice", format: "text", width: 12, of: ({ id }) => id },
      { header: "Statement", format: "text", width: 70, of: ({ statement }) => statement },
      { header: "Category name", format: "text", width: 32, of: ({ category }) => category.name },
      { header: "Level name", format: "text", width: 16, of: ({ level }) => level.name },
      { header: "Teams that lack it", format: "count", width: 17, of: ({ lacks }) => lacks },
      { header: "Of n (teams)", format: "count", width: 12, of: ({ n }) => n },
      { header: "Share", format: "share", width: 9, of: ({ lacks, n }) => lacks / n },
      { header: "Other practices it blocks", format: "count", width: 22, of: ({ blocks }) => blocks },
    ],
    gaps,
  );
}
