// A row per team and category, as overview.csv has them.

import { wallClock } from "@/lib/format/dates";
import type { TeamRow } from "@/lib/overviews/team-table";
import { type Sheet, sheetOf } from "./types";

export function teamsSheet(rows: readonly TeamRow[], timeZone: string): Sheet {
  return sheetOf<TeamRow>(
    "Teams",
    [
      { header: "Unit", format: "text", width: 22, of: ({ unit }) => unit },
      { header: "Team", format: "text", width: 28, of: ({ team }) => team },
      {
        header: `Published (${timeZone})`,
        format: "moment",
        width: 18,
        of: ({ published }) => published && wallClock(published, timeZone),
      },
      { header: "Version", format: "text", width: 9, of: ({ version }) => version },
      { header: "No longer current", format: "yes-no", width: 16, of: ({ stale }) => stale },
      { header: "Before the round", format: "yes-no", width: 15, of: ({ beforeRound }) => beforeRound },
      { header: "Category", format: "text", width: 16, of: ({ category }) => category },
      { header: "Category name", format: "text", width: 32, of: ({ categoryName }) => categoryName },
      { header: "Level", format: "text", width: 14, of: ({ level }) => level },
      { header: "Level name", format: "text", width: 16, of: ({ levelName }) => levelName },
      { header: "Index", format: "index", width: 9, of: ({ index }) => index },
      { header: "At least", format: "index", width: 9, of: ({ low }) => low },
      { header: "At most", format: "index", width: 9, of: ({ high }) => high },
      { header: "Highest possible", format: "count", width: 15, of: ({ max }) => max },
    ],
    rows,
  );
}
