// What is asked about a unit.

import { z } from "zod";

/** An empty field of the filter form means "not said". */
const said = <S extends z.ZodType>(schema: S) =>
  z.preprocess((given) => (given === "" || given === null ? undefined : given), schema.optional());

const date = z.iso.date("A date like 2026-09-30.");
/** A tag as teams carry it. */
const tag = z.string().trim().min(1).max(40);
const modelKey = z.string().min(1).max(64);

export const overviewInput = z.object({
  unitId: z.uuid(),
  model: modelKey.default("cdmm"),
  at: said(date).describe("The end of this day; without it now."),
  tag: said(tag).describe("Only teams with this tag."),
  round: said(z.uuid()).describe("A round: its model, and how it stood when it ended, or now while it is open."),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.uuid().optional().describe("The team after which the heatmap goes on."),
});
export type OverviewInput = {
  readonly unitId: string;
  readonly model: string;
  readonly at?: string | undefined;
  readonly tag?: string | undefined;
  readonly round?: string | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
};

/** Of one practice: who lacks it. */
export const practiceStandingInput = overviewInput.omit({ limit: true, after: true }).extend({
  practice: z.string().min(1).max(64),
});
export type PracticeStandingInput = Omit<OverviewInput, "limit" | "after"> & { readonly practice: string };

/** What a unit's report and table are about. */
export const unitReportInput = overviewInput
  .omit({ limit: true, after: true })
  .extend({ every: z.enum(["month", "quarter"]).default("quarter") });
export type UnitReportInput = Omit<OverviewInput, "limit" | "after"> & { readonly every: "month" | "quarter" };

const chartNames = ["strata", "levels", "trend", "gaps", "heatmap"] as const;
export type ChartName = (typeof chartNames)[number];
const chartFormats = ["svg", "png"] as const;

type ChartFile = `${ChartName}.${(typeof chartFormats)[number]}`;
const chartFiles = chartNames.flatMap((chart) => chartFormats.map((format): ChartFile => `${chart}.${format}`));

/** What the name of a chart's file says. */
export const chartOf = (file: ChartFile) => ({
  chart: chartNames.find((chart) => file.startsWith(chart)) ?? "levels",
  format: file.endsWith("svg") ? ("svg" as const) : ("png" as const),
});

export const unitChartInput = unitReportInput.extend({
  file: z.enum(chartFiles),
  limit: z.coerce.number().int().min(1).max(100).default(50).describe("Teams in the heatmap."),
  after: overviewInput.shape.after,
});
export type UnitChartInput = UnitReportInput & {
  readonly file: ChartFile;
  readonly limit: number;
  readonly after?: string | undefined;
};

export const trendInput = z.object({
  unitId: z.uuid(),
  model: modelKey.default("cdmm"),
  from: said(date),
  to: said(date),
  every: z.enum(["month", "quarter"]).default("quarter"),
  tag: said(tag).describe("Only teams with this tag."),
});
export type TrendInput = {
  readonly unitId: string;
  readonly model: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly every: "month" | "quarter";
  readonly tag?: string | undefined;
};

export const comparisonInput = z.object({
  unitId: z.uuid(),
  model: modelKey.default("cdmm"),
  from: date.describe("The end of this day is the first moment."),
  to: said(date).describe("The end of this day is the second; without it now."),
  tag: said(tag).describe("Only teams with this tag."),
});
export type ComparisonInput = {
  readonly unitId: string;
  readonly model: string;
  readonly from: string;
  readonly to?: string | undefined;
  readonly tag?: string | undefined;
};

/** The dashboard's address. What cannot be used is left out rather than refused: somebody typed it, or it grew old. */
export const dashboardInput = z.object({
  unit: z.uuid().optional().catch(undefined),
  model: modelKey.optional().catch(undefined),
  at: said(date).catch(undefined),
  every: z.enum(["month", "quarter"]).catch("quarter"),
  tag: said(tag).catch(undefined),
  with: said(date).catch(undefined),
  round: z.uuid().optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});
