// How a unit came to where it is: its figures at the ends of periods, or at two moments.

import type { Viewer } from "@/lib/access/viewer";
import { getModelVersion } from "@/lib/catalogue/queries";
import type { ComparisonInput, TrendInput } from "../input";
import { endOfDay, periodsBefore, periodsIn } from "../periods";
import { comparisonOf, inForceAt, staleBefore, staleFrom, type TeamResults, trendOf } from "../rules";
import type { ComparisonView, TrendPeriod, TrendView } from "../types";
import { getManagedUnit } from "./managed-unit";
import { nextPublication } from "./next-publication";
import { readResults } from "./read-results";
import { memoryOf } from "./remembered";

const shownBefore = 7;

/** When figures of the present moment change by themselves: as a result grows stale, or begins to count. */
async function untilOf(viewer: Viewer, teams: readonly TeamResults[], { modelKey, at, staleAfter }: Present) {
  const current = teams.flatMap((team) => inForceAt(team, at, staleAfter)?.publishedAt.getTime() ?? []);
  return Math.min(staleFrom(current, staleAfter), await nextPublication(viewer, modelKey, at));
}

type Present = { readonly modelKey: string; readonly at: Date; readonly staleAfter: number };

const rememberedPeriods = memoryOf<readonly TrendPeriod[]>(60);
const rememberedComparison = memoryOf<Pick<ComparisonView, "n" | "categories">>(60);

/**
 * A unit's figures at the ends of months or quarters; without `from` the last eight, the running one included. The last
 * one ends with the day `to`, as an overview of that day does, or at `until`, for a report of a moment.
 */
export async function getTrend(viewer: Viewer, input: TrendInput, until?: Date): Promise<TrendView> {
  const unit = await getManagedUnit(viewer, input.unitId);
  const { path, staleAfter } = unit;
  const { model } = await getModelVersion(viewer, { key: input.model });
  const { timeZone } = viewer;
  const { every, tag } = input;
  const now = new Date();
  const asked = until ?? (input.to === undefined ? now : endOfDay(input.to, timeZone));
  const end = asked < now ? asked : now;
  // One moment before the end of the day: the day itself and not the period after it.
  const to = new Date(end.getTime() - 1);
  const from =
    input.from === undefined
      ? periodsBefore(to, shownBefore, every, timeZone)
      : new Date(endOfDay(input.from, timeZone).getTime() - 1);
  const periods = periodsIn({ from, to, every, timeZone }, end).map((period) => ({
    ...period,
    running: period.running && end === now,
  }));
  const last = periods.at(-1)?.end ?? end;
  const about = [model.key, model.version, tag ?? null, ...periods.map(({ start }) => start.getTime())];
  const figures = await rememberedPeriods(viewer, unit, [...about, end === now ? "now" : last.getTime()], async () => {
    const teams = await readResults(viewer, {
      path,
      modelKey: model.key,
      from: staleBefore(periods[0]?.start ?? now, staleAfter),
      until: last,
      tag,
    });
    const categories = model.categories.map(({ id }) => id);
    return {
      value: trendOf(teams, categories, periods, staleAfter),
      until: end === now ? await untilOf(viewer, teams, { modelKey: model.key, at: now, staleAfter }) : Infinity,
    };
  });
  return {
    unit: { id: unit.id, name: unit.name },
    model: { key: model.key, version: model.version, title: model.title },
    every,
    // The running period ends now, whenever its figures were worked out.
    periods: figures.map((period) => (period.running ? { ...period, end: now.toISOString() } : period)),
  };
}

/**
 * A unit's figures at the ends of two days, or of one and at `until`, and how far the teams moved that are current at
 * both. Throws not_found.
 */
export async function getComparison(viewer: Viewer, input: ComparisonInput, until?: Date): Promise<ComparisonView> {
  const unit = await getManagedUnit(viewer, input.unitId);
  const { path, staleAfter } = unit;
  const { model } = await getModelVersion(viewer, { key: input.model });
  const now = new Date();
  const [one, other] = [
    endOfDay(input.from, viewer.timeZone),
    until ?? (input.to === undefined ? now : endOfDay(input.to, viewer.timeZone)),
  ];
  // Whichever way round they were given, the first moment is the earlier one.
  const span = one <= other ? { start: one, end: other } : { start: other, end: one };
  const tag = input.tag ?? null;
  const moments = [span.start, span.end].map((moment) => (moment === now ? "now" : moment.getTime()));
  const figures = await rememberedComparison(viewer, unit, [model.key, model.version, tag, ...moments], async () => {
    const from = staleBefore(span.start, staleAfter);
    const teams = await readResults(viewer, { path, modelKey: model.key, from, until: span.end, tag: input.tag });
    const categories = model.categories.map(({ id }) => id);
    return {
      value: comparisonOf(teams, categories, span, staleAfter),
      until: moments.includes("now")
        ? await untilOf(viewer, teams, { modelKey: model.key, at: now, staleAfter })
        : Infinity,
    };
  });
  return {
    unit: { id: unit.id, name: unit.name },
    model: { key: model.key, version: model.version, title: model.title },
    from: span.start.toISOString(),
    to: span.end.toISOString(),
    tag,
    ...figures,
  };
}
