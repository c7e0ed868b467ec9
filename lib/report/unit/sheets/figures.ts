// The columns that say where the middle of the teams is.

import type { TrendCategory } from "@/lib/overviews/types";
import type { Column } from "./types";

/** n, median and quartiles of a row. */
export const figures = <Row>(of: (row: Row) => Omit<TrendCategory, "id">): Column<Row>[] => [
  { header: "n (teams)", format: "count", width: 10, of: (row) => of(row).n },
  { header: "Median index", format: "index", width: 13, of: (row) => of(row).median },
  { header: "First quartile", format: "index", width: 13, of: (row) => of(row).q1 },
  { header: "Third quartile", format: "index", width: 13, of: (row) => of(row).q3 },
];
