// A unit over time: a small plot for each category, all on the same scale.

import { likeForLikeLine } from "@/lib/overviews/like-for-like";
import { periodLabel } from "@/lib/overviews/sentences";
import { colours } from "../pdf/colours";
import { heightOf } from "../pdf/lines";
import type { UnitReport, UnitReportCategory } from "../unit/types";
import { figuresIn, pointInWords, trendInWords } from "../unit/words";
import { framed, margin } from "./frame";
import { type Entry, legend } from "./legend";
import { type Block, type Picture, type Shape, textBlock, type, word } from "./shapes";
import { crowdMark, footHeight, plotHeight, type PlotPoint, plotOf } from "./trend-plot";

const width = 960;
const within = width - 2 * margin;
const inRow = 3;
const gap = 28;
const cellWidth = (within - gap * (inRow - 1)) / inRow;

function pointsOf({ periods, every, timeZone, max }: UnitReport, id: string): readonly PlotPoint[] {
  const same = likeForLikeLine(periods, id, max);
  return periods.map((period, at) => {
    const { n = 0, median = null, q1 = null, q3 = null } = figuresIn(period, id) ?? {};
    return {
      label: periodLabel(period, every, timeZone),
      ...{ n, median, q1, q3 },
      same: same[at] ?? null,
      came: period.joined > 0,
      went: period.left > 0,
      isNew: period.changedVersion > 0,
    };
  });
}

const sample = (d: string, rest: Omit<Extract<Shape, { kind: "path" }>, "kind" | "d">): Shape => ({
  kind: "path",
  d,
  ...rest,
});

/** Only what is drawn has a name. */
function entriesOf({ periods }: UnitReport): readonly Entry[] {
  const across = (x: number, y: number) => `M${x} ${y + 7.5}h14`;
  const all: readonly (readonly [boolean, Entry])[] = [
    [true, { name: "Median", sample: (x, y) => [sample(across(x, y), { edge: colours.accent, thick: 2 })] }],
    [
      true,
      {
        name: "Middle half of the teams",
        sample: (x, y) => [{ kind: "box", x, y: y + 2, width: 14, height: 11, fill: colours.h2 }],
      },
    ],
    [
      true,
      {
        name: "Like for like: the same teams",
        sample: (x, y) => [sample(across(x, y), { edge: colours.ink, dash: "5 2" })],
      },
    ],
    [
      periods.some(({ joined }) => joined > 0),
      { name: "Teams came", sample: (x, y) => [crowdMark(x + 7, y + 10.5, true)] },
    ],
    [
      periods.some(({ left }) => left > 0),
      { name: "Teams went", sample: (x, y) => [crowdMark(x + 7, y + 10.5, false)] },
    ],
    [
      periods.some(({ changedVersion }) => changedVersion > 0),
      {
        name: "Another version of the model",
        sample: (x, y) => [sample(`M${x + 7} ${y}v15`, { edge: colours.soft, dash: "2 3" })],
      },
    ],
  ];
  return all.flatMap(([isThere, entry]) => (isThere ? [entry] : []));
}

function cell(report: UnitReport, category: UnitReportCategory, nameHeight: number, x: number, y: number): Shape {
  const name = textBlock(category.name, type.strong, { x, y, width: cellWidth });
  const last = report.periods.at(-1);
  const top = y + nameHeight + type.small.leading + 8;
  return {
    kind: "group",
    title: trendInWords(report, category),
    shapes: [
      ...name.shapes,
      ...word(last ? pointInWords(last, category.id) : "", type.small, x, y + nameHeight),
      ...plotOf({ points: pointsOf(report, category.id), max: report.max, x, y: top, width: cellWidth }),
    ],
  };
}

function drawing(report: UnitReport, from: number): Block {
  const key = legend(entriesOf(report), { x: margin, y: from, width: within });
  const shapes: Shape[] = [...key.shapes];
  let y = from + key.height + 12;
  for (let at = 0; at < report.categories.length; at += inRow) {
    const row = report.categories.slice(at, at + inRow);
    const nameHeight = Math.max(...row.map(({ name }) => heightOf(name, type.strong, cellWidth)));
    shapes.push(
      ...row.map((category, column) => cell(report, category, nameHeight, margin + column * (cellWidth + gap), y)),
    );
    y += nameHeight + type.small.leading + 8 + plotHeight + footHeight + 18;
  }
  return { shapes, height: y - from - 18 };
}

export const trendPicture = (report: UnitReport): Picture =>
  framed(report, {
    id: "trend",
    title: "over time",
    key: `The index of each category at the end of each ${report.every}, from 0 to ${report.max}: its median over the teams that are current then, n says how many they are. Like for like adds up how far the same teams moved, whoever came or went.`,
    width,
    draw: (y) => drawing(report, y),
    words: report.categories.map((category) => trendInWords(report, category)),
    notes: [],
  });
