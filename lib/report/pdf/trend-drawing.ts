// One category over time: bands of the levels, a point per publication, gaps where there is no figure.

import { oneDecimal } from "@/lib/format/numbers";
import { colours } from "./colours";
import type { Sheet } from "./sheet";
import { styles } from "./styles";

export type Dot = {
  /** 0 to 1, from the first publication to the last. */
  readonly at: number;
  readonly index: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Another version of the model begins here. */
  readonly isNew: boolean;
};

export type Chart = {
  readonly dots: readonly Dot[];
  readonly max: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const inset = 6;

/** Stripes as high as the levels, and the axis below them. */
export function drawBands({ pdf }: Sheet, { max, x, y, width, height }: Omit<Chart, "dots">): void {
  for (let step = 0; step < Math.ceil(max); step += 1) {
    const top = y + height * (1 - Math.min(step + 1, max) / max);
    const bottom = y + height * (1 - step / max);
    pdf.rect(x, top, width, bottom - top).fill(step % 2 === 0 ? colours.sunk : colours.card);
  }
  pdf
    .lineWidth(0.6)
    .moveTo(x, y + height)
    .lineTo(x + width, y + height)
    .stroke(colours.line);
}

const axis = { ...styles.smallSoft, size: 6.5, leading: 8 };

/** The scale at the side of a small chart, and below it its first and its last period. */
export function drawAxes(
  sheet: Sheet,
  { max, x, y, width, height }: Omit<Chart, "dots">,
  ends: readonly string[],
): void {
  const scale = { width: 9, align: "right" } as const;
  sheet.label(oneDecimal(max).replace(/\.0$/, ""), axis, x - 12, y - 3, scale);
  sheet.label("0", axis, x - 12, y + height - 6, scale);
  const [first, last] = [ends[0], ends.at(-1)];
  const foot = y + height + 2;
  if (first !== undefined) sheet.label(first, axis, x, foot);
  if (last !== undefined) sheet.label(last, axis, x, foot, { width, align: "right" });
}

/** Draws one small chart; whoever calls says it in words. */
export function drawChart(sheet: Sheet, chart: Chart): void {
  const { pdf } = sheet;
  const { dots, max, x, y, width, height } = chart;
  const xOf = (dot: Dot) => x + inset + dot.at * (width - 2 * inset);
  const yOf = (value: number) => y + height * (1 - value / max);
  drawBands(sheet, chart);
  pdf.save().lineJoin("round");
  dots.forEach((dot, at) => {
    const before = dots[at - 1];
    if (!dot.isNew || !before) return;
    const middle = (xOf(before) + xOf(dot)) / 2;
    pdf
      .lineWidth(0.7)
      .dash(1.5, { space: 2 })
      .moveTo(middle, y)
      .lineTo(middle, y + height)
      .stroke(colours.edge)
      .undash();
  });
  for (const dot of dots) {
    if (dot.low === null || dot.high === null || dot.high - dot.low < 0.1) continue;
    const [at, low, high] = [xOf(dot), yOf(dot.low), yOf(dot.high)];
    pdf
      .lineWidth(0.9)
      .moveTo(at, low)
      .lineTo(at, high)
      .moveTo(at - 2, low)
      .lineTo(at + 2, low);
    pdf
      .moveTo(at - 2, high)
      .lineTo(at + 2, high)
      .stroke(colours.h3);
  }
  dots.forEach((dot, at) => {
    const before = dots[at - 1];
    if (dot.index === null || !before || before.index === null) return;
    pdf.moveTo(xOf(before), yOf(before.index)).lineTo(xOf(dot), yOf(dot.index));
  });
  pdf.lineWidth(1.4).stroke(colours.accent);
  for (const dot of dots) {
    if (dot.index === null) continue;
    pdf.lineWidth(1.1).circle(xOf(dot), yOf(dot.index), dots.length > 24 ? 1.1 : 1.8);
    pdf.fillAndStroke(colours.card, colours.accent);
  }
  pdf.restore();
}
