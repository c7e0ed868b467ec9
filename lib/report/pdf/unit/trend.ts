// A unit over time: per category the median, the band of the quartiles and the like-for-like change.

import { signed, whole } from "@/lib/format/numbers";
import { countOf } from "@/lib/format/words";
import { periodLabel } from "@/lib/overviews/sentences";
import type { UnitReport, UnitReportCategory } from "../../unit/types";
import { figuresIn, pointInWords, trendInWords } from "../../unit/words";
import { openPart } from "../headings";
import { firstLines, lengthOf } from "../lines";
import type { Sheet, Tag } from "../sheet";
import { contentWidth, paper, styles } from "../styles";
import { drawTable } from "../table";
import { drawAxes } from "../trend-drawing";
import { type BandDot, drawBandChart } from "./trend-drawing";

type Period = UnitReport["periods"][number];

const inRow = 3;
const gap = 20;
const chartHeight = 52;
const cellHeight = chartHeight + 42;
const cellWidth = (contentWidth - gap * (inRow - 1)) / inRow;
const leastName = 110;

const dotsOf = ({ periods }: UnitReport, id: string): readonly BandDot[] =>
  periods.map((period) => {
    const { median = null, q1 = null, q3 = null } = figuresIn(period, id) ?? {};
    return { median, q1, q3, isNew: period.changedVersion > 0 };
  });

function drawCategory(sheet: Sheet, tag: Tag, report: UnitReport, category: UnitReportCategory, x: number): void {
  const { periods, every, timeZone, max } = report;
  const { y } = sheet;
  const last = periods.at(-1);
  const draw = () => {
    sheet.lines(firstLines(category.name, styles.smallStrong, cellWidth, 1), styles.smallStrong, x, y);
    const now = last ? pointInWords(last, category.id) : "";
    sheet.label(now, styles.smallSoft, x, y + 11);
    const place = { max, x: x + 12, y: y + 26, width: cellWidth - 12, height: chartHeight };
    drawBandChart(sheet, { ...place, dots: dotsOf(report, category.id) });
    drawAxes(
      sheet,
      place,
      periods.map((period) => periodLabel(period, every, timeZone)),
    );
  };
  sheet.figure(tag, trendInWords(report, category), cellHeight - 6, draw, { x, width: cellWidth });
}

const isCompared = ({ likeForLike: { change } }: Period) => Object.values(change).some((one) => one !== null);

/** "+0.2, n 8", which stays on one line; a dash where nothing could be compared. */
function movedIn({ likeForLike: { change, counts } }: Period, id: string): string {
  const moved = change[id] ?? null;
  return moved === null ? "–" : `${signed(moved)}, n ${whole(counts[id] ?? 0)}`.replaceAll(" ", "\u00a0");
}

/** The periods from the first in which teams could be compared, as many of the last ones as stand beside each other. */
function drawFigures(sheet: Sheet, tag: Tag, { periods, categories, every, timeZone }: UnitReport): void {
  const compared = periods.slice(periods.findIndex(isCompared)).map((period) => ({
    header: periodLabel(period, every, timeZone),
    cells: categories.map(({ id }) => movedIn(period, id)),
  }));
  const texts = compared.flatMap(({ header, cells }) => [header, ...cells]);
  const width = Math.max(...texts.map((text) => lengthOf(text, styles.small))) + 10;
  const shown = compared.slice(-Math.floor((contentWidth - leastName) / width));
  drawTable(sheet, tag, {
    air: 1.5,
    columns: [
      { header: "Same teams, change", width: contentWidth - shown.length * width, style: styles.smallStrong },
      ...shown.map(({ header }) => ({ header, width })),
    ],
    rows: categories.map(({ name }, at) => [name, ...shown.map(({ cells }) => cells[at] ?? "–")]),
  });
  const rest = compared.length - shown.length;
  if (rest === 0) return;
  sheet.y += 3;
  const words = `The last ${countOf(shown.length, every)}; ${countOf(rest, every)} before ${rest === 1 ? "it stands" : "them stand"} in the workbook.`;
  sheet.text(tag, words, styles.smallSoft);
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
  if (periods.some(isCompared)) drawFigures(sheet, tag, report);
}
