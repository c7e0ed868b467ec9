// A unit over time: per category the median, the band of the quartiles and the like-for-like change.

import { signed } from "@/lib/format/numbers";
import { periodLabel } from "@/lib/overviews/sentences";
import type { UnitReport, UnitReportCategory } from "../../unit/types";
import { figuresIn, pointInWords, trendInWords } from "../../unit/words";
import { openPart } from "../headings";
import { firstLines } from "../lines";
import type { Sheet, Tag } from "../sheet";
import { contentWidth, paper, styles } from "../styles";
import { drawTable } from "../table";
import { type BandDot, drawBandChart } from "./trend-drawing";

const inRow = 3;
const gap = 20;
const chartHeight = 52;
const cellHeight = chartHeight + 42;
const cellWidth = (contentWidth - gap * (inRow - 1)) / inRow;
const axis = { ...styles.smallSoft, size: 6.5, leading: 8 };
const mostInTable = 4;

const dotsOf = ({ periods }: UnitReport, id: string): readonly BandDot[] =>
  periods.map((period) => {
    const { median = null, q1 = null, q3 = null } = figuresIn(period, id) ?? {};
    return { median, q1, q3, isNew: period.changedVersion > 0 };
  });

function drawCategory(sheet: Sheet, tag: Tag, report: UnitReport, category: UnitReportCategory, x: number): void {
  const { periods, every, timeZone, max } = report;
  const { y } = sheet;
  const [first, last] = [periods[0], periods.at(-1)];
  const draw = () => {
    sheet.lines(firstLines(category.name, styles.smallStrong, cellWidth, 1), styles.smallStrong, x, y);
    const now = last ? pointInWords(last, category.id) : "";
    sheet.label(now, styles.smallSoft, x, y + 11);
    const chart = { dots: dotsOf(report, category.id), max, x: x + 12, y: y + 26, width: cellWidth - 12 };
    drawBandChart(sheet, { ...chart, height: chartHeight });
    sheet.label(String(max), axis, x, y + 23, { width: 9, align: "right" });
    sheet.label("0", axis, x, y + 26 + chartHeight - 6, { width: 9, align: "right" });
    const foot = y + 26 + chartHeight + 2;
    if (first) sheet.label(periodLabel(first, every, timeZone), axis, x + 12, foot);
    if (last)
      sheet.label(periodLabel(last, every, timeZone), axis, x + 12, foot, { width: cellWidth - 12, align: "right" });
  };
  sheet.figure(tag, trendInWords(report, category), cellHeight - 6, draw, { x, width: cellWidth });
}

function drawFigures(sheet: Sheet, tag: Tag, { periods, categories, every, timeZone }: UnitReport): void {
  const shown = periods.slice(-mostInTable);
  const width = 88;
  drawTable(sheet, tag, {
    air: 1.5,
    columns: [
      { header: "Same teams, change", width: contentWidth - shown.length * width, style: styles.smallStrong },
      ...shown.map((period) => ({ header: periodLabel(period, every, timeZone), width })),
    ],
    rows: categories.map(({ id, name }) => [
      name,
      ...shown.map(({ likeForLike: { change, counts } }) => {
        const moved = change[id] ?? null;
        return moved === null ? "–" : `${signed(moved)}, n ${counts[id] ?? 0}`;
      }),
    ]),
  });
}

/** The medians of each category, and below them how far the same teams moved. */
export function drawUnitTrend(sheet: Sheet, report: UnitReport): void {
  const { categories, periods } = report;
  const { tag } = openPart(sheet, "Over time", cellHeight + 30);
  const isNew = periods.some(({ changedVersion }) => changedVersion > 0);
  const dotted = isNew ? " A dotted line: teams changed to another version of the model." : "";
  const key = "The line is the median of the teams that are current then, the band holds the middle half of them.";
  sheet.text(tag, key + dotted, styles.smallSoft);
  sheet.y += 6;
  for (let at = 0; at < categories.length; at += inRow) {
    sheet.need(cellHeight);
    const top = sheet.y;
    categories.slice(at, at + inRow).forEach((category, column) => {
      sheet.y = top;
      drawCategory(sheet, tag, report, category, paper.left + column * (cellWidth + gap));
    });
    sheet.y = top + cellHeight + 3;
  }
  const isCompared = periods.some(({ likeForLike: { change } }) => Object.values(change).some((one) => one !== null));
  if (isCompared) drawFigures(sheet, tag, report);
}
