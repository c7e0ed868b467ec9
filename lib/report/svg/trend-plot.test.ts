import { expect, test } from "vitest";
import { colours } from "../pdf/colours";
import type { Shape } from "./shapes";
import { plotHeight, plotOf, type PlotPoint } from "./trend-plot";

const point = (median: number | null, more: Partial<PlotPoint> = {}): PlotPoint => ({
  ...{ label: "Q1 26", n: 3, median, q1: median, q3: median, same: null, came: false, went: false, isNew: false },
  ...more,
});

const plot = (...points: PlotPoint[]) => plotOf({ points, max: 5, x: 0, y: 0, width: 300 });

const paths = (shapes: readonly Shape[], edge: string) =>
  shapes.flatMap((shape) => (shape.kind === "path" && shape.edge === edge ? [shape.d] : []));

/** The heights of the points of a line, on the scale of the figures. */
const heights = (d = "") => [...d.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => 5 * (1 - Number(y) / plotHeight));

test("points stand at the height of their median, and the line breaks where there is none", () => {
  const [line, dots] = paths(plot(point(1), point(2.5), point(null), point(4)), colours.accent);
  heights(line).forEach((height, at) => expect(height).toBeCloseTo([1, 2.5, 4][at] ?? Number.NaN, 2));
  expect(line?.match(/M/g)).toHaveLength(2);
  expect(dots?.match(/M/g)).toHaveLength(3);
});

test("the band reaches from the first to the third quartile, and the thin line is the same teams'", () => {
  const shapes = plot(point(2, { q1: 1, q3: 3, same: 2 }), point(3, { q1: 2, q3: 4, same: 2.2 }));
  const band = shapes.find((shape) => shape.kind === "path" && shape.fill === colours.h2);
  const corners = heights(band?.kind === "path" ? band.d : "");
  expect(corners.map((height) => Math.round(height * 100) / 100)).toEqual([3, 4, 2, 1]);
  const same = paths(shapes, colours.ink).map((d) => heights(d).map((height) => Math.round(height * 100) / 100));
  expect(same).toContainEqual([2, 2.2]);
});
