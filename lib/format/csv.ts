// Tables as CSV (RFC 4180) that a spreadsheet opens without running anything in it.

type Cell = string | number | null;

/** What a spreadsheet would take for a formula: people type answers, notes and names, and others open the file. */
const startsFormula = /^[=+\-@\t\r]/;

function written(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const harmless = startsFormula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The rows as one text, each ended by CRLF. Text that begins like a formula gets an apostrophe in front. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(written).join(",")}\r\n`).join("");
