// From a unit's views to the document that its PDF and report.json show.

import { whole } from "@/lib/format/numbers";
import { countOf } from "@/lib/format/words";
import type { Model } from "@/lib/models/types";
import { gapsOf } from "@/lib/overviews/gaps";
import { countedTeams, headlineOf, roundCoverage } from "@/lib/overviews/sentences";
import type { OverviewView } from "@/lib/overviews/types";
import { modelOf } from "../model";
import { practicesOf } from "../practices";
import { ruleOf } from "../sentences";
import type { UnitReport, UnitReportCategory, UnitReportGap, UnitReportSource } from "./types";

function categoriesOf(model: Model, { categories }: OverviewView): readonly UnitReportCategory[] {
  const [first] = model.levels;
  const levels =
    model.gate === null || !first ? [] : [{ id: "none", name: `Not yet at ${first.name}` }, ...model.levels];
  return categories.map(({ id, levels: teams, ...figures }) => ({
    id,
    name: model.categories.find((category) => category.id === id)?.name ?? id,
    ...figures,
    levels: levels.map((level) => ({ id: level.id, name: level.name, teams: teams[level.id] ?? 0 })),
  }));
}

const gapsIn = (model: Model, { practices }: OverviewView): readonly UnitReportGap[] =>
  gapsOf(model, practices).flatMap(({ practice: id, ...figures }) => {
    const [practice] = practicesOf(model, [id]);
    return practice ? [{ ...practice, ...figures }] : [];
  });

/** What every reader must know before they use the figures of a unit. */
function caveatsOf(model: Model, { teams, inForce, stale, never, tag }: OverviewView): readonly string[] {
  const rule = ruleOf(model);
  return [
    `These are self-assessments: each team speaks about itself. Figures are over the ${whole(inForce)} of ${countOf(teams, "team")} with a current result; ${whole(stale)} no longer current and ${whole(never)} without one are in none of them.`,
    ...(tag === null ? [] : [`Only teams with the tag “${tag}” are counted.`]),
    ...(rule === null ? [] : [rule]),
    "The median moves also when teams come and go. Like for like compares the same teams at both ends of a period.",
    "It is for finding where help is needed. It must not be used to rank teams, to set pay or bonuses, or to judge people.",
    ...(model.attribution ? [model.attribution] : []),
  ];
}

/** The report of a unit at one moment: no figure of it is computed here. */
export function unitReportOf(model: Model, source: UnitReportSource): UnitReport {
  const { organisation, timeZone, isOfRound, overview, trend } = source;
  const { teams, inForce, stale, never, shared, round } = overview;
  const asked = new Set(model.practices.filter(({ direction }) => direction === "normal").map(({ level }) => level));
  return {
    organisation,
    unit: overview.unit,
    at: overview.at,
    timeZone,
    tag: overview.tag,
    round: isOfRound && round ? { ...round, coverage: roundCoverage(overview) } : null,
    model: modelOf(model),
    coverage: { teams, inForce, stale, never, shared },
    headline: headlineOf(trend, new Map(model.categories.map(({ id, name }) => [id, name])), timeZone),
    categories: categoriesOf(model, overview),
    max: asked.size,
    every: trend.every,
    periods: trend.periods,
    gaps: gapsIn(model, overview),
    counted: countedTeams(overview),
    caveats: caveatsOf(model, overview),
  };
}
