import { expect, test } from "vitest";
import { clockOf, readXlsx } from "@/e2e/support/xlsx-reading";
import { xlsxOf } from "./xlsx";
import type { Sheet, SheetCell } from "./unit/sheets/types";

const sheet = (cells: readonly SheetCell[]): Sheet => ({
  name: "One",
  columns: cells.map((_, at) => ({ header: `Column ${at}`, width: 10 + at })),
  rows: [cells],
});

const read = async (...cells: SheetCell[]) => {
  const [first] = readXlsx(await xlsxOf([sheet(cells)]));
  if (!first) throw new Error("no sheet");
  return first;
};

test("numbers, yes and no, days and moments are typed, and figures keep every digit", async () => {
  const third = 1 / 3;
  const { rows } = await read(
    { value: third, format: "index" },
    { value: -third, format: "change" },
    { value: 2000, format: "count" },
    { value: null, format: "index" },
    { value: true, format: "yes-no" },
    { value: "2026-09-30T14:05:00", format: "moment" },
    { value: "2026-09-30T23:59:59", format: "day" },
  );
  const [cells = []] = rows;
  expect(cells.slice(0, 5)).toEqual([
    { type: "number", value: third, format: "0.0" },
    { type: "number", value: -third, format: "+0.0;-0.0;0.0" },
    { type: "number", value: 2000, format: "#,##0" },
    { type: "nothing", value: null, format: "" },
    { type: "boolean", value: true, format: "" },
  ]);
  expect([clockOf(cells[5]?.value ?? null), cells[5]?.format]).toEqual(["2026-09-30T14:05:00", "yyyy-mm-dd hh:mm"]);
  expect([clockOf(cells[6]?.value ?? null), cells[6]?.format]).toEqual(["2026-09-30T00:00:00", "yyyy-mm-dd"]);
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", '=HYPERLINK("http://x.test","<b>&")', "12", "TRUE", "1/2"])(
  "%j is text as it stands, in a cell that stays text when it is edited",
  async (text) => {
    const { rows, xml } = await read({ value: text, format: "text" });
    expect(rows[0]?.[0]).toEqual({ type: "text", value: text, format: "@" });
    expect(xml).not.toMatch(/<f[ >]/);
  },
);

test("text that XML cannot hold leaves the file whole", async () => {
  const { rows } = await read({ value: "a\u0000b\u0007c\ud800d", format: "text" }, { value: "مرحبا", format: "text" });
  expect(rows[0]?.map(({ value }) => value)).toEqual(["abcd", "مرحبا"]);
});

test("the first row stays in sight and each column has its width", async () => {
  const { name, head, hasFrozenHead, widths } = await read(
    { value: 1, format: "count" },
    { value: 2, format: "count" },
  );
  expect({ name, head, hasFrozenHead, widths }).toEqual({
    name: "One",
    head: ["Column 0", "Column 1"],
    hasFrozenHead: true,
    widths: [10, 11],
  });
});
