// One category of a unit over time, drawn: the band of the quartiles, the median on it, the like-for-like line beside it,
// gaps where there is no figure, marks on the axis where teams came or went, n under each period.

import { colours } from "../pdf/colours";
import { type Style, lengthOf } from "../pdf/lines";
import { short } from "./letters";
import { type Shape, type, word } from "./shapes";

export type PlotPoint = {
  readonly label: string;
  readonly n: number;
  readonly median: number | null;
  readonly q1: number | null;
  readonly q3: number | null;
  readonly same: number | null;
  readonly came: boolean;
  readonly went: boolean;
  /** Teams changed to another version of the model in the period that ends here. */
  readonly isNew: boolean;
};

type Plot = {
  readonly points: readonly PlotPoint[];
  readonly max: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
};

export const plotHeight = 110;
const axisWidth = 22;
const inset = 14;
/** Below the plot: the names of the periods, and n. */
export const footHeight = 2 * type.tiny.leading + 4;

const circle = (x: number, y: number, r: number) =>
  `M${short(x - r)} ${short(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

/** A small triangle: its tip points up for those who came, down for those who went. */
export function crowdMark(x: number, y: number, isUp: boolean): Shape {
  const [base, tip] = isUp ? [y, y - 6] : [y - 6, y];
  const d = `M${short(x - 3.5)} ${short(base)}H${short(x + 3.5)}L${short(x)} ${short(tip)}Z`;
  return { kind: "path", d, fill: isUp ? colours.ink : colours.card, edge: colours.ink };
}

/** A line through the heights that are there, broken where one is missing. */
function lineThrough(points: readonly (readonly [number, number] | null)[]): string {
  return points
    .map((point, at) => point && `${points[at - 1] ? "L" : "M"}${short(point[0])} ${short(point[1])}`)
    .filter((part) => part !== null)
    .join("");
}

/** Of how many texts in a row one fits, so that none touches the next. */
function everyOf(texts: readonly string[], style: Style, step: number): number {
  const widest = Math.max(...texts.map((text) => lengthOf(text, style)));
  return Math.max(1, Math.ceil((widest + 5) / step));
}

type Scale = { readonly xOf: (at: number) => number; readonly yOf: (value: number) => number; readonly step: number };

function groundOf({ max, x, y, width, points }: Plot, { xOf, yOf, step }: Scale): readonly Shape[] {
  const left = x + axisWidth;
  const marks = Array.from({ length: Math.ceil(max) + 1 }, (_, at) => Math.min(at, max));
  return [
    ...marks.slice(0, -1).map((value, at): Shape => {
      const top = yOf(marks[at + 1] ?? max);
      const fill = at % 2 === 0 ? colours.sunk : colours.card;
      return { kind: "box", x: left, y: top, width: width - axisWidth, height: yOf(value) - top, fill };
    }),
    ...marks.flatMap((value) => word(String(value), type.tiny, left - 5, yOf(value) - 6.5, "right")),
    { kind: "path", d: `M${short(left)} ${short(y + plotHeight)}H${short(x + width)}`, edge: colours.edge },
    ...points.flatMap(({ isNew }, at): readonly Shape[] =>
      isNew && at > 0
        ? [
            {
              kind: "path",
              d: `M${short(xOf(at) - step / 2)} ${short(y)}V${short(y + plotHeight)}`,
              edge: colours.soft,
              dash: "2 3",
            },
          ]
        : [],
    ),
  ];
}

function figuresOf({ points }: Plot, { xOf, yOf }: Scale): readonly Shape[] {
  const heights = (of: (point: PlotPoint) => number | null) =>
    points.map((point, at) => {
      const value = of(point);
      return value === null ? null : ([xOf(at), yOf(value)] as const);
    });
  const bands = points.flatMap(({ q1, q3 }, at): readonly Shape[] => {
    const before = points[at - 1];
    if (q1 === null || q3 === null || !before || before.q1 === null || before.q3 === null) return [];
    const corners = [
      [xOf(at - 1), yOf(before.q3)],
      [xOf(at), yOf(q3)],
      [xOf(at), yOf(q1)],
      [xOf(at - 1), yOf(before.q1)],
    ] as const;
    return [{ kind: "path", d: `${lineThrough(corners)}Z`, fill: colours.h2 }];
  });
  const medians = heights(({ median }) => median);
  const dots = medians.map((point) => point && circle(...point, points.length > 24 ? 1.5 : 2.5));
  return [
    ...bands,
    { kind: "path", d: lineThrough(heights(({ same }) => same)), edge: colours.ink, thick: 1, dash: "5 2" },
    { kind: "path", d: lineThrough(medians), edge: colours.accent, thick: 2 },
    {
      kind: "path",
      d: dots.filter((dot) => dot !== null).join(""),
      fill: colours.card,
      edge: colours.accent,
      thick: 1.5,
    },
  ];
}

function footOf({ points, x, y }: Plot, { xOf, step }: Scale): readonly Shape[] {
  const foot = y + plotHeight;
  const labels = points.map(({ label }) => label);
  const counts = points.map(({ n }) => String(n));
  const every = everyOf(labels, type.tiny, step);
  // Where not all numbers fit, they stand below the names.
  const everyCount = everyOf(counts, type.tiny, step) === 1 ? 1 : Math.max(every, everyOf(counts, type.tiny, step));
  // The last one always is there.
  const isShown = (at: number, one: number) => (points.length - 1 - at) % one === 0;
  return [
    ...word("n", type.tiny, x + axisWidth - 5, foot + 3 + type.tiny.leading, "right"),
    ...points.flatMap(({ label, came, went }, at): readonly Shape[] => [
      ...(came ? [crowdMark(xOf(at) - (went ? 4.5 : 0), foot - 2, true)] : []),
      ...(went ? [crowdMark(xOf(at) + (came ? 4.5 : 0), foot - 2, false)] : []),
      ...(isShown(at, every) ? word(label, type.tiny, xOf(at), foot + 3, "middle") : []),
      ...(isShown(at, everyCount)
        ? word(counts[at] ?? "", type.tiny, xOf(at), foot + 3 + type.tiny.leading, "middle")
        : []),
    ]),
  ];
}

/** The plot with what stands below it: `plotHeight` and `footHeight` high. */
export function plotOf(plot: Plot): readonly Shape[] {
  const { points, max, x, y, width } = plot;
  const step = (width - axisWidth - 2 * inset) / Math.max(1, points.length - 1);
  const scale: Scale = {
    step,
    xOf: (at) => x + axisWidth + inset + at * step,
    yOf: (value) => y + plotHeight * (1 - value / max),
  };
  return [...groundOf(plot, scale), ...figuresOf(plot, scale), ...footOf(plot, scale)];
}
