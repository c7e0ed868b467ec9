// The middle of a unit's teams as strata: per category a column, full up to the lower quartile, a band up to the upper
// one, and the line of the medians that steps from column to column.

import { oneDecimal, whole } from "@/lib/format/numbers";
import { colours } from "../pdf/colours";
import type { UnitReport, UnitReportCategory } from "../unit/types";
import { middleOf } from "../unit/words";
import { columnWidth } from "./column-width";
import { framed, margin } from "./frame";
import { type Entry, legend } from "./legend";
import { type Block, type Picture, type Shape, textBlock, type, word } from "./shapes";

const leastWidth = 880;
const axisWidth = 24;
const gapX = 8;
const gapY = 4;
const stratumHeight = 34;
const lineThick = 2;

/** Where a column stands, and how high its strata are together. */
type Column = { readonly x: number; readonly width: number; readonly top: number; readonly max: number };

/** From the top down, of a height on the scale: the gaps between the strata included. */
function depthOf(height: number, { top, max }: Pick<Column, "top" | "max">): number {
  const below = Math.min(Math.floor(height), max - 1);
  const bottom = top + max * (stratumHeight + gapY) - gapY;
  return bottom - below * (stratumHeight + gapY) - (height - below) * stratumHeight;
}

const within = (height: number | null, place: number) => Math.min(1, Math.max(0, (height ?? 0) - place));

function stratum({ median, q1, q3 }: UnitReportCategory, place: number, column: Column): readonly Shape[] {
  const { x, width } = column;
  const bottom = depthOf(place, column);
  const filled = (share: number, fill: string): readonly Shape[] =>
    share === 0
      ? []
      : [{ kind: "box", x, y: bottom - share * stratumHeight, width, height: share * stratumHeight, fill }];
  const isEmpty = median === null;
  const edge: Shape = {
    ...{ kind: "box", x: x + 0.5, y: bottom - stratumHeight + 0.5, width: width - 1, height: stratumHeight - 1 },
    ...{ fill: "none", edge: colours.line, dashed: isEmpty },
  };
  return [...filled(within(q3, place), colours.h2), ...filled(within(q1, place), colours.h4), edge];
}

/** The line at the median, and up or down to that of the next column. */
function medianLine(median: number | null, next: number | null, column: Column): readonly Shape[] {
  if (median === null) return [];
  const from = column.x - gapX / 2;
  const to = column.x + column.width + gapX / 2;
  const at = (height: number) => depthOf(height, column);
  const step = next === null ? "" : ` V ${at(next)}`;
  return [{ kind: "path", d: `M ${from} ${at(median)} H ${to}${step}`, edge: colours.ink, thick: lineThick }];
}

/** "Culture, n 9: median index 2.1 (1.9 to 2.3)." */
const middleInWords = (category: UnitReportCategory): string =>
  `${category.name}, n ${whole(category.n)}: median index ${middleOf(category)}.`;

const box =
  (fill: string): Entry["sample"] =>
  (x, y) => [{ kind: "box", x, y: y + 2, width: 12, height: 11, fill, edge: colours.edge }];

const entries: readonly Entry[] = [
  {
    name: "the median of the teams",
    sample: (x, y) => [{ kind: "path", d: `M ${x} ${y + 8} h 14`, edge: colours.ink, thick: lineThick }],
  },
  { name: "the middle half of them, between the quartiles", sample: box(colours.h2) },
  { name: "up to the lower quartile", sample: box(colours.h4) },
];

/** The name and the figures below a column, in their order. */
function foot(category: UnitReportCategory, { x, width }: Column, y: number): Block {
  const name = textBlock(category.name, type.strong, { x, y, width });
  const { median, q1, q3 } = category;
  const figures =
    median === null || q1 === null || q3 === null
      ? "no current result"
      : `${oneDecimal(median)}\n${oneDecimal(q1)} to ${oneDecimal(q3)}\nn ${whole(category.n)}`;
  const below = textBlock(figures, type.small, { x, y: y + name.height + 3, width });
  return { shapes: [...name.shapes, ...below.shapes], height: name.height + 3 + below.height };
}

function drawing({ categories, max }: UnitReport, width: number, from: number): Block {
  const key = legend(entries, { x: margin, y: from, width: width - 2 * margin });
  const top = from + key.height + 14;
  const each = (width - 2 * margin - axisWidth) / categories.length;
  const columns = categories.map((category, at) => ({
    category,
    next: categories[at + 1]?.median ?? null,
    column: { x: margin + axisWidth + at * each + gapX / 2, width: each - gapX, top, max },
  }));
  const scale = Array.from({ length: max + 1 }, (_, height) =>
    word(String(height), type.tiny, margin + axisWidth - 8, depthOf(height, { top, max }) - 6.5, "right"),
  );
  const bottom = top + max * (stratumHeight + gapY);
  const feet = columns.map(({ category, column }) => foot(category, column, bottom + 6));
  const drawn = columns.map(({ category, next, column }): Shape => {
    const places = Array.from({ length: max }, (_, place) => stratum(category, place, column));
    return {
      kind: "group",
      title: middleInWords(category),
      shapes: [...places.flat(), ...medianLine(category.median, next, column)],
    };
  });
  return {
    shapes: [...key.shapes, ...scale.flat(), ...drawn, ...feet.flatMap(({ shapes }) => shapes)],
    height: bottom + 6 + Math.max(0, ...feet.map(({ height }) => height)) - from,
  };
}

export function strataPicture(report: UnitReport): Picture {
  const { categories } = report;
  const each = columnWidth(
    categories.map(({ name }) => name),
    ["no current"],
  );
  const width = Math.max(leastWidth, 2 * margin + axisWidth + categories.length * each);
  return framed(report, {
    id: "strata",
    title: "where the teams stand",
    key: `The height is the index: how much of what the ${report.max} levels ask for is in place, wherever among them it lies. Below each column the median, the quartiles and n, how many teams assess the category.`,
    width,
    draw: (y) => drawing(report, width, y),
    words: categories.map(middleInWords),
    notes: [],
  });
}
