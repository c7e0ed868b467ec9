// A web of the categories: this result, and the one before it, as two outlines.

import { colours } from "./colours";
import { firstLines } from "./lines";
import type { Sheet } from "./sheet";
import { styles } from "./styles";

export type Axis = { readonly name: string; readonly now: number | null; readonly before: number | null };

export type Web = {
  readonly axes: readonly Axis[];
  readonly max: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

type Point = readonly [number, number];

const labelStyle = { ...styles.small, size: 7.5, leading: 9 };
const labelWidth = 64;
const labelLines = 3;
/** From the outermost ring to the nearest edge of a label. */
const labelGap = 9;

const centreOf = ({ x, y, width, height }: Web): Point => [x + width / 2, y + height / 2];
const radiusOf = ({ width, height }: Web) =>
  Math.min(width / 2 - labelWidth, height / 2 - labelGap - labelLines * labelStyle.leading);

function pointAt(web: Web, at: number, radius: number): Point {
  const angle = (2 * Math.PI * at) / web.axes.length - Math.PI / 2;
  const [x, y] = centreOf(web);
  return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius];
}

function drawGround(sheet: Sheet, web: Web): void {
  const { pdf } = sheet;
  const radius = radiusOf(web);
  pdf.save().lineWidth(0.5);
  const rings = Math.ceil(web.max);
  for (let ring = 1; ring <= rings; ring += 1) {
    const size = (radius * Math.min(ring, web.max)) / web.max;
    pdf.polygon(...web.axes.map((_, at) => [...pointAt(web, at, size)])).stroke(colours.line);
  }
  web.axes.forEach((_, at) => {
    pdf
      .moveTo(...centreOf(web))
      .lineTo(...pointAt(web, at, radius))
      .stroke(colours.line);
  });
  pdf.restore();
}

/** The outline of one result; where a category is not assessed it is open. */
function drawOutline(sheet: Sheet, web: Web, values: readonly (number | null)[], fill: boolean): void {
  const { pdf } = sheet;
  const points = values.map((value, at) =>
    value === null ? null : pointAt(web, at, (radiusOf(web) * value) / web.max),
  );
  const whole = points.flatMap((point) => (point ? [[...point]] : []));
  if (fill && whole.length === points.length) {
    pdf
      .save()
      .fillOpacity(0.3)
      .polygon(...whole)
      .fill(colours.h3)
      .restore();
  }
  pdf.lineJoin("round");
  points.forEach((from, at) => {
    const to = points[(at + 1) % points.length];
    if (from && to) pdf.moveTo(...from).lineTo(...to);
  });
}

function drawLabels(sheet: Sheet, web: Web): void {
  const [centreX] = centreOf(web);
  web.axes.forEach(({ name }, at) => {
    const [x, y] = pointAt(web, at, radiusOf(web) + labelGap);
    const lines = firstLines(name, labelStyle, labelWidth, labelLines);
    const height = lines.length * labelStyle.leading;
    const side = Math.abs(x - centreX) < 8 ? "middle" : x > centreX ? "right" : "left";
    const above = side === "middle" ? (y < centreOf(web)[1] ? height : 0) : height / 2;
    lines.forEach((line, row) => {
      const width = line.width * labelStyle.size;
      const shift = side === "middle" ? width / 2 : side === "left" ? width : 0;
      sheet.lines([line], labelStyle, x - shift, y - above + row * labelStyle.leading);
    });
  });
}

/** Draws the web; whoever calls says it in words. */
export function drawWeb(sheet: Sheet, web: Web): void {
  const { pdf } = sheet;
  drawGround(sheet, web);
  pdf.save();
  drawOutline(
    sheet,
    web,
    web.axes.map(({ before }) => before),
    false,
  );
  pdf.lineWidth(1).dash(3, { space: 2.5 }).stroke(colours.edge).undash();
  drawOutline(
    sheet,
    web,
    web.axes.map(({ now }) => now),
    true,
  );
  pdf.lineWidth(1.6).stroke(colours.accent);
  web.axes.forEach(({ now }, at) => {
    if (now !== null) pdf.circle(...pointAt(web, at, (radiusOf(web) * now) / web.max), 2).fill(colours.accent);
  });
  pdf.restore();
  drawLabels(sheet, web);
}
