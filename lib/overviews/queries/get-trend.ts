// How a unit came to where it is: its figures at the ends of periods, or at two moments.

import type { Viewer } from "@/lib/access/viewer";
import { getModelVersion } from "@/lib/catalogue/queries";
import type { ComparisonInput, TrendInput } from "../input";
import { endOfDay, periodsBefore, periodsIn } from "../periods";
import { comparisonOf, staleBefore, trendOf } from "../rules";
import type { ComparisonView, TrendView } from "../types";
import { getManagedUnit } from "./managed-unit";
import { readResults } from "./read-results";

const shownBefore = 7;

/**
 * A unit's figures at the ends of months or quarters; without `from` the last eight, the running one included. The last
 * one ends with the day `to`, as an overview of that day does, or at `until`, for a report of a moment.
 */
export async function getTrend(viewer: Viewer, input: TrendInput, until?: Date): Promise<TrendView> {
  const { path, staleAfter, ...unit } = await getManagedUnit(viewer, input.unitId);
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
  const teams = await readResults(viewer, {
    path,
    modelKey: model.key,
    from: staleBefore(periods[0]?.start ?? now, staleAfter),
    until: periods.at(-1)?.end ?? end,
    tag,
  });
  const categories = model.categories.map(({ id }) => id);
  return {
    unit,
    model: { key: model.key, version: model.version, title: model.title },
    every,
    periods: trendOf(teams, categories, periods, staleAfter),
  };
}

/** A unit's figures at the ends of two days, and how far the teams moved that are current at both. Throws not_found. */
export async function getComparison(viewer: Viewer, input: ComparisonInput): Promise<ComparisonView> {
  const { path, staleAfter, ...unit } = await getManagedUnit(viewer, input.unitId);
  const { model } = await getModelVersion(viewer, { key: input.model });
  const [one, other] = [
    endOfDay(input.from, viewer.timeZone),
    input.to === undefined ? new Date() : endOfDay(input.to, viewer.timeZone),
  ];
  // Whichever way round they were given, the first moment is the earlier one.
  const span = one <= other ? { start: one, end: other } : { start: other, end: one };
  const teams = await readResults(viewer, {
    path,
    modelKey: model.key,
    from: staleBefore(span.start, staleAfter),
    until: span.end,
    tag: input.tag,
  });
  const categories = model.categories.map(({ id }) => id);
  return {
    unit,
    model: { key: model.key, version: model.version, title: model.title },
    from: span.start.toISOString(),
    to: span.end.toISOString(),
    tag: input.tag ?? null,
    ...comparisonOf(teams, categories, span, staleAfter),
  };
}
