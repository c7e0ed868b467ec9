// How much was answered, per category: five different things, each in its own column.

import { whole } from "@/lib/format/numbers";
import type { CellScore, Counts } from "@/lib/scoring/types";
import type { Report } from "../types";
import { openPart } from "./headings";
import type { Sheet } from "./sheet";
import { contentWidth, styles } from "./styles";
import { drawTable, tableHeight } from "./table";

const columns = [
  ["Answered", "answered"],
  ["Assumed ahead", "skipped"],
  ["Unknown", "unknown"],
  ["Does not apply", "notApplicable"],
  ["Unanswered", "unanswered"],
] as const;

type Row = Omit<Counts, "total">;

const sumOf = (cells: readonly CellScore[]): Row => {
  const sum = (key: keyof Row) => cells.reduce((total, cell) => total + cell[key], 0);
  return {
    answered: sum("answered"),
    skipped: sum("skipped"),
    unknown: sum("unknown"),
    notApplicable: sum("notApplicable"),
    unanswered: sum("unanswered"),
  };
};

const rowOf = (name: string, counts: Row): readonly string[] => {
  const said = columns.map(([, key]) => counts[key]);
  return [name, ...said.map(whole), whole(said.reduce((sum, count) => sum + count, 0))];
};

export function drawCounts(sheet: Sheet, { score, categories, counted, confirmed, evidence }: Report): void {
  const figures = 56;
  const table = {
    columns: [
      { header: "Category", width: contentWidth - 6 * figures, style: styles.smallStrong },
      ...columns.map(([header]) => ({ header, width: figures, align: "right" as const })),
      { header: "Practices", width: figures, align: "right" as const },
    ],
    rows: [
      ...score.categories.map(({ id, cells }) =>
        rowOf(categories.find((category) => category.id === id)?.name ?? id, sumOf(cells)),
      ),
      rowOf("All", score.counts),
    ],
    air: 2.5,
  };
  const { tag } = openPart(sheet, "What was answered", Math.min(240, tableHeight(table)) + 20);
  sheet.text(tag, [counted, confirmed, evidence.text].filter((said) => said !== null).join(" "), styles.body);
  sheet.y += 5;
  drawTable(sheet, tag, table);
}
