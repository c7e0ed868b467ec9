// A unit's figures in words, the same beside each drawing: for who cannot see it, and for who searches.

import { oneDecimal, signed, whole } from "@/lib/format/numbers";
import { countOf, crowdOf } from "@/lib/format/words";
import { periodLabel } from "@/lib/overviews/sentences";
import type { UnitReport, UnitReportCategory, UnitReportGap } from "./types";

type Period = UnitReport["periods"][number];

/** "2.1 (1.9 to 2.3)". */
export const middleOf = ({ median, q1, q3 }: Pick<UnitReportCategory, "median" | "q1" | "q3">): string =>
  median === null || q1 === null || q3 === null
    ? "–"
    : `${oneDecimal(median)} (${oneDecimal(q1)} to ${oneDecimal(q3)})`;

/** "Culture, n 9: Not yet at Base 0, Base 2, … Median index 2.1 (1.9 to 2.3)."; without levels the median alone. */
export function levelsInWords(category: UnitReportCategory): string {
  const teams = category.levels.map(({ name, teams: count }) => `${name} ${whole(count)}`).join(", ");
  return `${category.name}, n ${whole(category.n)}${teams && `: ${teams}`}. Median index ${middleOf(category)}.`;
}

export const figuresIn = (period: Period, id: string) => period.categories.find((category) => category.id === id);

/** "2.1 (1.9 to 2.3), n 9"; "no current result" where there is none. */
export function pointInWords(period: Period, id: string): string {
  const figures = figuresIn(period, id);
  return !figures || figures.median === null ? "no current result" : `${middleOf(figures)}, n ${whole(figures.n)}`;
}

/** "2.1 (1.9 to 2.3), n 9; same teams +0.2, n 8". */
function periodInWords(period: Period, id: string): string {
  const change = period.likeForLike.change[id] ?? null;
  const isThere = (figuresIn(period, id)?.median ?? null) !== null;
  const same =
    change === null || !isThere ? "" : `; same teams ${signed(change)}, n ${whole(period.likeForLike.counts[id] ?? 0)}`;
  return pointInWords(period, id) + same;
}

function aroundOf({ joined, left, changedVersion }: Period): string {
  const parts = [
    ...(joined + left > 0 ? [crowdOf(joined, left)] : []),
    ...(changedVersion > 0 ? [`${countOf(changedVersion, "team")} changed to another version`] : []),
  ];
  return parts.length === 0 ? "" : ` (${parts.join("; ")})`;
}

/** Each period of a category with its figures, and who came, went or changed the version. */
export function trendInWords(report: UnitReport, { id, name }: Pick<UnitReportCategory, "id" | "name">): string {
  const said = report.periods.map(
    (period) => `${periodLabel(period, report.every, report.timeZone)} ${periodInWords(period, id)}${aroundOf(period)}`,
  );
  return `${name}, median at the end of each ${report.every}: ${said.join(". ")}.`;
}

/** "9 of 12 teams lack it". */
export const lackingInWords = ({ lacks, n }: Pick<UnitReportGap, "lacks" | "n">): string =>
  `${whole(lacks)} of ${countOf(n, "team")} ${lacks === 1 ? "lacks" : "lack"} it`;
