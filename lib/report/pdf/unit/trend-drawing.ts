// One category of a unit over time: the band of the quartiles, the median on it, gaps where there is no figure.

import { colours } from "../colours";
import type { Sheet } from "../sheet";
import { type Chart, drawBands } from "../trend-drawing";

export type BandDot = {
  readonly median: number | null;
  readonly q1: number | null;
  readonly q3: number | null;
  /** Teams changed to another version of the model in the period that ends here. */
  readonly isNew: boolean;
};

type BandChart = Omit<Chart, "dots"> & { readonly dots: readonly BandDot[] };

const inset = 6;

/** Draws one small chart; whoever calls says it in words. */
export function drawBandChart(sheet: Sheet, chart: BandChart): void {
  const { pdf } = sheet;
  const { dots, max, x, y, width, height } = chart;
  const step = (width - 2 * inset) / Math.max(1, dots.length - 1);
  const xOf = (at: number) => x + inset + at * step;
  const yOf = (value: number) => y + height * (1 - value / max);
  drawBands(sheet, chart);
  pdf.save().lineJoin("round");
  dots.forEach(({ q1, q3 }, at) => {
    const before = dots[at - 1];
    if (q1 === null || q3 === null || !before || before.q1 === null || before.q3 === null) return;
    pdf
      .polygon([xOf(at - 1), yOf(before.q3)], [xOf(at), yOf(q3)], [xOf(at), yOf(q1)], [xOf(at - 1), yOf(before.q1)])
      .fill(colours.h1);
  });
  dots.forEach(({ isNew }, at) => {
    if (!isNew || at === 0) return;
    const middle = xOf(at) - step / 2;
    pdf.lineWidth(0.7).dash(1.5, { space: 2 });
    pdf
      .moveTo(middle, y)
      .lineTo(middle, y + height)
      .stroke(colours.edge)
      .undash();
  });
  dots.forEach(({ median }, at) => {
    const before = dots[at - 1]?.median ?? null;
    if (median === null || before === null) return;
    pdf.moveTo(xOf(at - 1), yOf(before)).lineTo(xOf(at), yOf(median));
  });
  pdf.lineWidth(1.4).stroke(colours.accent);
  dots.forEach(({ median }, at) => {
    if (median === null) return;
    pdf.lineWidth(1.1).circle(xOf(at), yOf(median), dots.length > 24 ? 1.1 : 1.8);
    pdf.fillAndStroke(colours.card, colours.accent);
  });
  pdf.restore();
}
