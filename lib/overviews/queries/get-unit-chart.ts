// One chart of a unit as a picture to take along: it shows what the page shows, and says which unit and day it is of.

import type { Viewer } from "@/lib/access/viewer";
import { pngOf } from "@/lib/report/png";
import { fontFaces } from "@/lib/report/svg/font-faces";
import { gapsPicture } from "@/lib/report/svg/gaps";
import { heatmapPicture, type HeatmapSource } from "@/lib/report/svg/heatmap";
import { levelsPicture } from "@/lib/report/svg/levels";
import { strataPicture } from "@/lib/report/svg/strata";
import { svgOf } from "@/lib/report/svg/markup";
import type { Picture } from "@/lib/report/svg/shapes";
import { trendPicture } from "@/lib/report/svg/trend";
import { unitReportOf } from "@/lib/report/unit/build";
import { type ChartName, chartOf, type UnitChartInput } from "../input";
import { fileNameOf, readUnitSource } from "./get-unit-report";

const pictures = {
  strata: ({ report }) => strataPicture(report),
  levels: ({ report }) => levelsPicture(report),
  trend: ({ report }) => trendPicture(report),
  gaps: ({ report }) => gapsPicture(report),
  heatmap: heatmapPicture,
} as const satisfies Record<ChartName, (source: HeatmapSource) => Picture>;

const written = {
  svg: async (picture: Picture) => ({
    body: svgOf(picture, "letters", fontFaces(picture.shapes)),
    type: "image/svg+xml; charset=utf-8",
  }),
  png: async (picture: Picture) => ({ body: await pngOf(picture), type: "image/png" }),
} as const;

/** charts/levels.svg and the like. Throws not_found. */
export async function getUnitChart(viewer: Viewer, { file, ...input }: UnitChartInput) {
  const { chart, format } = chartOf(file);
  const { model, source } = await readUnitSource(viewer, input);
  const { unit, at, heatmap } = source.overview;
  const picture = pictures[chart]({
    report: unitReportOf(model, source),
    teams: heatmap.items,
    levels: model.gate === null ? [] : model.levels,
  });
  const name = fileNameOf(unit.name, model.key, at, viewer.timeZone);
  return { ...(await written[format](picture)), name: `${name} ${chart}.${format}` };
}
