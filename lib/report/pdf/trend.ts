// The team over time: a small chart per category, and the last figures as a table.

import { month, shortDay } from "@/lib/format/dates";
import { indexWithBounds, oneDecimal, signed } from "@/lib/format/numbers";
import { countOf } from "@/lib/format/words";
import type { Report, ReportCategory } from "../types";
import { openPart } from "./headings";
import { firstLines } from "./lines";
import type { Sheet, Tag } from "./sheet";
import { contentWidth, paper, styles } from "./styles";
import { drawTable } from "./table";
import { type Dot, drawAxes, drawChart } from "./trend-drawing";

const inRow = 3;
const gap = 20;
const chartHeight = 58;
const cellHeight = chartHeight + 44;
const cellWidth = (contentWidth - gap * (inRow - 1)) / inRow;
const mostInTable = 6;

const figuresOf = (point: Report["history"][number], id: string) => point.categories.find((one) => one.id === id);

function dotsOf({ history }: Report, id: string): readonly Dot[] {
  const times = history.map(({ publishedAt }) => Date.parse(publishedAt));
  const first = times[0] ?? 0;
  const span = (times.at(-1) ?? first) - first || 1;
  return history.map((point, at) => {
    const { index = null, low = null, high = null } = figuresOf(point, id) ?? {};
    const isNew = at > 0 && history[at - 1]?.version !== point.version;
    return { at: ((times[at] ?? first) - first) / span, index, low, high, isNew };
  });
}

const indexText = (point: Report["history"][number], id: string) => {
  const figures = figuresOf(point, id);
  return (figures && indexWithBounds(figures)) ?? "not assessed";
};

function altOf({ history, timeZone }: Report, { id, name }: ReportCategory): string {
  const said = history.map((point, at) => {
    const isNew = at > 0 && history[at - 1]?.version !== point.version;
    const edition = isNew ? ` (from here version ${point.version})` : "";
    const carried = point.carried > 0 ? ` (${countOf(point.carried, "answer")} as before)` : "";
    return `${shortDay(point.publishedAt, timeZone)} ${indexText(point, id)}${edition}${carried}`;
  });
  return `${name} over time: ${said.join("; ")}.`;
}

function drawCategory(sheet: Sheet, tag: Tag, report: Report, category: ReportCategory, x: number, y: number): void {
  const { history, timeZone } = report;
  const max = Math.max(1, ...history.flatMap(({ categories }) => categories.map((figures) => figures.max)));
  const last = history.at(-1);
  sheet.y = y;
  const draw = () => {
    const name = firstLines(category.name, styles.smallStrong, cellWidth, 1);
    sheet.lines(name, styles.smallStrong, x, y);
    const change = category.change === null ? "" : `, ${signed(category.change)}`;
    sheet.label(last ? indexText(last, category.id) + change : "", styles.smallSoft, x, y + 11);
    const place = { max, x: x + 12, y: y + 26, width: cellWidth - 12, height: chartHeight };
    drawChart(sheet, { ...place, dots: dotsOf(report, category.id) });
    drawAxes(
      sheet,
      place,
      history.map(({ publishedAt }) => month(publishedAt, timeZone)),
    );
  };
  sheet.figure(tag, altOf(report, category), cellHeight - 8, draw, { x, width: cellWidth });
}

function drawFigures(sheet: Sheet, tag: Tag, { history, categories, timeZone }: Report): void {
  const shown = history.slice(-mostInTable);
  const figures = 64;
  drawTable(sheet, tag, {
    air: 2,
    columns: [
      { header: "Index", width: contentWidth - shown.length * figures, style: styles.smallStrong },
      ...shown.map(({ publishedAt }) => ({ header: shortDay(publishedAt, timeZone), width: figures })),
    ],
    rows: [
      ...categories.map(({ id, name }) => [
        name,
        ...shown.map((point) => {
          const index = figuresOf(point, id)?.index ?? null;
          return index === null ? "–" : oneDecimal(index);
        }),
      ]),
      // So that a flat line is not taken for a team that looked at everything again.
      ...(shown.some(({ carried }) => carried > 0)
        ? [["Answers confirmed as before", ...shown.map(({ carried }) => String(carried))]]
        : []),
    ],
  });
}

/** Nothing where there is one publication: a point is no trend. */
export function drawTrend(sheet: Sheet, report: Report): void {
  const { history, categories } = report;
  if (history.length < 2) return;
  const { tag } = openPart(sheet, "Over time", cellHeight + 30);
  const isNew = history.some(({ version }, at) => at > 0 && history[at - 1]?.version !== version);
  const key = `Each point is a publication.${isNew ? " A dotted line: a new version of the model." : ""}`;
  sheet.text(tag, `${key} Whiskers show how far open answers could move it.`, styles.smallSoft);
  sheet.y += 8;
  for (let at = 0; at < categories.length; at += inRow) {
    sheet.need(cellHeight);
    const top = sheet.y;
    categories.slice(at, at + inRow).forEach((category, column) => {
      drawCategory(sheet, tag, report, category, paper.left + column * (cellWidth + gap), top);
    });
    sheet.y = top + cellHeight + 4;
  }
  drawFigures(sheet, tag, report);
}
