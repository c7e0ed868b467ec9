// Tables: a head that is seen again on each page, rows that stay whole, and cells tagged with what they head.

import { ruleAcross } from "./headings";
import { type Line, type Style, firstLines } from "./lines";
import type { Sheet, Tag } from "./sheet";
import { paper, styles } from "./styles";

export type Column = {
  readonly header: string;
  /** Points, the gap to the next column included. */
  readonly width: number;
  readonly align?: "left" | "right";
  readonly style?: Style;
  /** Lines of a cell at most: only where the text stands elsewhere in full. */
  readonly most?: number;
};

export type TableText = {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly x?: number;
  /** Points above and below the text of a row. */
  readonly air?: number;
};

type Cell = { readonly lines: readonly Line[]; readonly style: Style; readonly x: number; readonly column: Column };

const gap = 8;

function cellsOf(texts: readonly string[], { columns, x = paper.left }: TableText, style?: Style): Cell[] {
  let at = x;
  return columns.map((column, index) => {
    const own = style ?? column.style ?? styles.small;
    const lines = firstLines(texts[index] ?? "", own, column.width - gap, column.most ?? Number.POSITIVE_INFINITY);
    const cell = { lines, style: own, x: at, column };
    at += column.width;
    return cell;
  });
}

const cellsHeight = (cells: readonly Cell[]) =>
  Math.max(...cells.map(({ lines, style }) => Math.max(1, lines.length) * style.leading));

const drawCell = (sheet: Sheet, { lines, style, x, column }: Cell, y: number) =>
  sheet.lines(lines, style, x, y, { width: column.width - gap, align: column.align ?? "left" });

const headCells = (table: TableText) =>
  cellsOf(
    table.columns.map(({ header }) => header),
    table,
    styles.smallSoft,
  );

/** The points that the table takes on one page. */
export function tableHeight(table: TableText): number {
  const { air = 3, rows } = table;
  const body = rows.map((row) => cellsHeight(cellsOf(row, table)) + 2 * air);
  return cellsHeight(headCells(table)) + 4 + body.reduce((sum, height) => sum + height, 0);
}

/** A table at the present place; the first cell of each row is its header. */
export function drawTable(sheet: Sheet, parent: Tag, table: TableText): void {
  const { air = 3, columns, rows, x = paper.left } = table;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const tag = sheet.group(parent, "Table");
  const head = headCells(table);
  const headHeight = cellsHeight(head) + 4;
  const first = rows[0];
  sheet.need(headHeight + (first ? cellsHeight(cellsOf(first, table)) + 2 * air : 0));

  const headRow = sheet.group(sheet.group(tag, "THead"), "TR");
  for (const cell of head) {
    sheet.tagged(headRow, "TH", () => drawCell(sheet, cell, sheet.y), { scope: "Column" });
  }
  sheet.y += headHeight;

  const body = sheet.group(tag, "TBody");
  for (const row of rows) {
    const cells = cellsOf(row, table);
    const height = cellsHeight(cells) + 2 * air;
    if (sheet.room < height) {
      sheet.turn();
      sheet.artefact(() => head.forEach((cell) => drawCell(sheet, cell, sheet.y)));
      sheet.y += headHeight;
    }
    ruleAcross(sheet, sheet.y, x, width);
    const tr = sheet.group(body, "TR");
    cells.forEach((cell, at) => {
      const [type, options] = at === 0 ? ["TH", { scope: "Row" as const }] : ["TD", {}];
      sheet.tagged(tr, type, () => drawCell(sheet, cell, sheet.y + air), options);
    });
    sheet.y += height;
  }
}
