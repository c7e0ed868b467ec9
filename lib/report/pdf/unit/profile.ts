// The profile of a unit: per category how many teams are at each level, as a bar in one hue with its numbers in it, and
// where the middle of the teams is. A model without levels has the middle alone, as a table.

import { whole } from "@/lib/format/numbers";
import type { UnitReport, UnitReportCategory } from "../../unit/types";
import { levelsInWords, middleOf } from "../../unit/words";
import { colours } from "../colours";
import { openPart } from "../headings";
import { shadeOf } from "../ramp";
import { firstLines, lengthOf } from "../lines";
import type { Sheet, Tag } from "../sheet";
import { contentWidth, paper, styles } from "../styles";
import { drawTable } from "../table";

const nameWidth = 136;
const middleWidth = 116;
const barHeight = 14;
const rowHeight = 20;
const figureStyle = { ...styles.small, size: 7.5, leading: 9 };

function drawKey(sheet: Sheet, levels: UnitReportCategory["levels"]): void {
  let x: number = paper.left;
  for (const [at, { name }] of levels.entries()) {
    const width = 14 + lengthOf(name, styles.smallSoft) + 12;
    if (x + width > paper.left + contentWidth) {
      x = paper.left;
      sheet.y += 12;
    }
    const shade = shadeOf(at, levels.length);
    sheet.pdf.lineWidth(0.6).roundedRect(x, sheet.y + 1.5, 9, 8, 1.5);
    sheet.pdf.fillAndStroke(shade?.fill ?? colours.card, colours.edge);
    sheet.label(name, styles.smallSoft, x + 13, sheet.y);
    x += width;
  }
  sheet.y += 17;
}

function drawBar(sheet: Sheet, { n, levels }: UnitReportCategory, y: number): void {
  const left = paper.left + nameWidth;
  const width = contentWidth - nameWidth - middleWidth;
  let x = left;
  for (const [at, { teams }] of levels.entries()) {
    if (teams === 0) continue;
    const own = (width * teams) / n;
    const shade = shadeOf(at, levels.length);
    sheet.pdf.lineWidth(0.5).rect(x, y, own, barHeight);
    sheet.pdf.fillAndStroke(shade?.fill ?? colours.card, colours.edge);
    const word = whole(teams);
    const room = lengthOf(word, figureStyle);
    if (room + 2 < own) {
      sheet.label(word, { ...figureStyle, colour: shade?.ink ?? colours.ink }, x + (own - room) / 2, y + 2.5);
    }
    x += own;
  }
  if (n === 0) sheet.label("no current result", styles.smallSoft, left, y + 1);
}

function drawBars(sheet: Sheet, tag: Tag, categories: readonly UnitReportCategory[]): void {
  const right = paper.left + contentWidth - middleWidth + 10;
  for (const category of categories) {
    sheet.need(rowHeight);
    const { y } = sheet;
    sheet.figure(tag, levelsInWords(category), barHeight, () => {
      const name = firstLines(category.name, styles.smallStrong, nameWidth - 10, 1);
      sheet.lines(name, styles.smallStrong, paper.left, y + 1.5);
      drawBar(sheet, category, y);
      sheet.label(`n ${whole(category.n)} · ${middleOf(category)}`, styles.smallSoft, right, y + 1.5);
    });
    sheet.y = y + rowHeight;
  }
}

function drawMiddle(sheet: Sheet, tag: Tag, categories: readonly UnitReportCategory[]): void {
  const widths = { n: 60, middle: 110 };
  drawTable(sheet, tag, {
    air: 2,
    columns: [
      { header: "Category", width: contentWidth - widths.n - widths.middle, style: styles.smallStrong },
      { header: "Teams", width: widths.n },
      { header: "Median (quartiles)", width: widths.middle },
    ],
    rows: categories.map((category) => [category.name, whole(category.n), middleOf(category)]),
  });
}

export function drawProfile(sheet: Sheet, { categories, max }: UnitReport): void {
  const levels = categories[0]?.levels ?? [];
  const gated = levels.length > 0;
  const { tag } = openPart(sheet, gated ? "Teams per level" : "Where the middle is", 4 * rowHeight);
  const bars = gated ? "The bars count the teams at each level. " : "";
  const key = `${bars}n is how many teams assess the category; then the median of their index, of ${max}, and its quartiles.`;
  sheet.text(tag, key, styles.smallSoft);
  sheet.y += 5;
  if (!gated) {
    drawMiddle(sheet, tag, categories);
    return;
  }
  sheet.artefact(() => drawKey(sheet, levels));
  drawBars(sheet, tag, categories);
}
