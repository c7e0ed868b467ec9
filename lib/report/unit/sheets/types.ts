// A workbook as values: typed cells in columns that say how they are shown. Figures are whole; a format only shows less.

export type Cell = string | number | boolean | null;

/** What a column holds, and so how a spreadsheet shows it: an index and a change with one decimal, a day, a moment. */
export type Format = "text" | "count" | "index" | "change" | "share" | "yes-no" | "day" | "moment";

export type Column<Row> = {
  readonly header: string;
  readonly format: Format;
  /** Characters. */
  readonly width: number;
  /** Of a day or a moment the ISO time as a clock on the wall shows it: a spreadsheet knows no time zones. */
  readonly of: (row: Row) => Cell;
};

export type SheetCell = { readonly value: Cell; readonly format: Format };

export type Sheet = {
  /** At most 31 characters, and none of `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  readonly rows: readonly (readonly SheetCell[])[];
};

/** A sheet in which each column holds one kind of cell. */
export const sheetOf = <Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Sheet => ({
  name,
  columns: columns.map(({ header, width }) => ({ header, width })),
  rows: rows.map((row) => columns.map(({ of, format }) => ({ value: of(row), format }))),
});
