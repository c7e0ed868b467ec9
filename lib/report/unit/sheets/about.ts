// The first sheet: what the others are about, over how many teams, and what to know before using them.

import { wallClock } from "@/lib/format/dates";
import type { OverviewView } from "@/lib/overviews/types";
import type { UnitReport } from "../types";
import type { Format, Sheet, SheetCell } from "./types";

type Row = readonly [label: string, value: SheetCell["value"], format?: Format];

/** The last instant that the figures speak of: the moment is the first one after it. */
const lastInstant = (at: string) => new Date(Date.parse(at) - 1).toISOString();

function rowsOf(report: UnitReport, { n }: OverviewView): readonly Row[] {
  const { unit, organisation, at, timeZone, tag, round, model, coverage, every, headline, counted, caveats } = report;
  return [
    ["Organisation", organisation],
    ["Unit", unit.name],
    ["As of the end of", wallClock(lastInstant(at), timeZone), "day"],
    ["Time zone", timeZone],
    ["Model", model.title],
    ["Model key", model.key],
    ["Model version", model.version],
    ["Only teams with the tag", tag],
    ["Round", round?.name ?? null],
    ["Coverage of the round", round?.coverage ?? null],
    ["Periods", every],
    ["Teams", coverage.teams, "count"],
    ["With a current result", coverage.inForce, "count"],
    ["No longer current", coverage.stale, "count"],
    ["Without a result", coverage.never, "count"],
    ["Shared their answers", coverage.shared, "count"],
    ["n, the most that a figure can be over", n, "count"],
    ["What moved", headline?.moved ?? null],
    ["How sure that is", headline?.surety ?? null],
    ["Whose answers are counted", counted],
    ...caveats.map((caveat): Row => ["To know before using this", caveat]),
  ];
}

export const aboutSheet = (report: UnitReport, overview: OverviewView): Sheet => ({
  name: "About",
  columns: [
    { header: "About", width: 36 },
    { header: "Value", width: 100 },
  ],
  rows: rowsOf(report, overview).map(([label, value, format = "text"]) => [
    { value: label, format: "text" },
    { value, format },
  ]),
});
