// Sheets as an Office Open XML workbook. Nothing in it is ever run: there is no formula, and text stays text.

import writeXlsxFile, { type CellObject, type Sheet as Written } from "write-excel-file/node";
import type { Format, Sheet, SheetCell } from "./unit/sheets/types";

const shown = {
  // Text, and text again when somebody edits the cell: "=1+1" in a name would else become a formula then.
  text: "@",
  count: "#,##0",
  index: "0.0",
  change: "+0.0;-0.0;0.0",
  share: "0%",
  "yes-no": "General",
  day: "yyyy-mm-dd",
  moment: "yyyy-mm-dd hh:mm",
} as const satisfies Record<Format, string>;

function written({ value, format }: SheetCell): CellObject | null {
  if (value === null) return null;
  if (typeof value === "boolean") return { type: Boolean, value };
  if (typeof value === "number") return { type: Number, value, format: shown[format] };
  // The clock on the wall is written as if it were UTC, which is how the library counts days.
  if (format === "day") return { type: Date, value: new Date(`${value.slice(0, 10)}T00:00:00Z`), format: shown.day };
  if (format === "moment") return { type: Date, value: new Date(`${value}Z`), format: shown.moment };
  return { type: String, value, format: shown.text };
}

const heading = (value: string): CellObject => ({
  ...{ type: String, value, format: shown.text },
  ...{ fontWeight: "bold", wrap: true, alignVertical: "top" },
});

function sheet({ name, columns, rows }: Sheet): Written<never> {
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
    data: [columns.map(({ header }) => heading(header)), ...rows.map((row) => row.map(written))],
  };
}

/** The bytes of an .xlsx file: a frozen, bold first row in each sheet, numbers and dates as such and unrounded. */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await writeXlsxFile(sheets.map(sheet)).toBuffer());
}
