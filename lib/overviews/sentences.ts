// A unit's figures in sentences, the same on the page and on paper.

import { day, month } from "@/lib/format/dates";
import { signed, whole } from "@/lib/format/numbers";
import { countOf, crowdOf, listOf } from "@/lib/format/words";
import type { OverviewView, PracticeStandingView, TrendPeriod, TrendView } from "./types";

type Change = readonly [name: string, change: number];

/** A change that rounds to 0.0 is none. */
const least = 0.05;

const said = (changes: readonly Change[]) => listOf(changes.map(([name, change]) => `${name} (${signed(change)})`));

function movedOf(changes: readonly Change[]): string {
  const up = changes.filter(([, change]) => change >= least).sort((a, b) => b[1] - a[1]);
  const down = changes.filter(([, change]) => change <= -least).sort((a, b) => a[1] - b[1]);
  if (up.length === 0 && down.length === 0) return "these teams stand where they stood";
  const parts = [
    ...(up.length > 0 ? [`up in ${said(up)}`] : []),
    ...(down.length > 0 ? [`down in ${said(down)}`] : []),
  ];
  return `these teams went ${parts.join(", and ")}`;
}

/** How sure the sentence is: how many teams it speaks of, and what else moves the plain figures. */
function suretyOf({ likeForLike: { n: compared }, n: current, joined, left }: TrendPeriod): string {
  const crowd = crowdOf(joined, left);
  const besides = crowd && ` Besides, ${crowd}: that moves the plain medians, and not this sentence.`;
  const teams = `It compares ${countOf(compared, "team")} with a current result at both ends`;
  const rest = current === compared ? "." : `, of ${countOf(current, "team")} with one at the end.`;
  return teams + rest + (compared < 3 ? " So few say little about the unit." : "") + besides;
}

/** How far a round has come: "7 of 12 teams published in it, 2 before it, 1 too long ago to count, 2 not yet." */
export function roundCoverage({ teams, never, round }: Pick<OverviewView, "teams" | "never" | "round">): string {
  if (!round) return "";
  const { published, before } = round;
  const counts = [
    [before, "before it"],
    [teams - never - published - before, "too long ago to count"],
    [never, "not yet"],
  ] as const;
  const rest = counts.flatMap(([count, words]) => (count > 0 ? [`${whole(count)} ${words}`] : []));
  return `${[`${whole(published)} of ${countOf(teams, "team")} published in it`, ...rest].join(", ")}.`;
}

/** The last day of a stretch whose end is the first instant after it. */
export const lastDay = (end: string, timeZone: string): string =>
  day(new Date(Date.parse(end) - 1).toISOString(), timeZone);

/**
 * What changed in the latest period in which a category moved, like for like, and how sure that is; null where no teams
 * can be compared. `names` is category id to name.
 */
export function headlineOf(
  trend: TrendView,
  names: ReadonlyMap<string, string>,
  timeZone: string,
): { readonly moved: string; readonly surety: string } | null {
  const latest = trend.periods.findLast(({ likeForLike }) =>
    Object.values(likeForLike.change).some((change) => change !== null && Math.abs(change) >= least),
  );
  const period = latest ?? trend.periods.findLast(({ likeForLike }) => likeForLike.n > 0);
  if (!period) return null;
  const changes = Object.entries(period.likeForLike.change).flatMap(([id, change]): Change[] =>
    change === null ? [] : [[names.get(id) ?? id, change]],
  );
  const until = period.running ? "until now" : `to ${lastDay(period.end, timeZone)}`;
  return { moved: `From ${day(period.start, timeZone)} ${until}, ${movedOf(changes)}.`, surety: suretyOf(period) };
}

/** What stands in its place where nothing can be compared. */
export const nothingToCompare =
  "Nothing can be compared yet: that takes two current results of a team, one after the other.";

/** "Q3 26", or "Sept 26" of a month. */
export function periodLabel(
  { start }: Pick<TrendPeriod, "start">,
  every: TrendView["every"],
  timeZone: string,
): string {
  const text = month(start, timeZone);
  if (every === "month") return text;
  const number = Number(new Intl.DateTimeFormat("en", { month: "numeric", timeZone }).format(new Date(start)));
  return `Q${Math.ceil(number / 3)} ${text.slice(-2)}`;
}

/** Whose answers a count of practices speaks of. */
export function countedTeams({ shared, inForce }: Pick<OverviewView, "shared" | "inForce">): string {
  if (shared === 0)
    return `None of the ${countOf(inForce, "team")} with a current result shared its answers, so there is nothing to count. A team decides that when it publishes.`;
  const counted =
    shared === inForce
      ? `Counted are all ${countOf(inForce, "team")} with a current result.`
      : `Counted are the ${whole(shared)} of ${countOf(inForce, "team")} that shared their answers; what the others answered stays theirs.`;
  return `${counted} Who does not know, or to whom a practice does not apply, is in neither number.`;
}

/** "9 of 12 teams lack it.", of those that shared their answers and have something to say to it. */
export function lackingSentence(teams: PracticeStandingView["teams"]): string {
  if (teams.length === 0) return "No team with a current result shared its answers, so there is nobody to name.";
  const said = teams.filter((team) => "value" in team || team.state === "skipped").length;
  const lacking = teams.filter(({ lacks }) => lacks).length;
  const verb = lacking === 1 ? "lacks" : "lack";
  return `${whole(lacking)} of ${countOf(said, "team")} ${verb} it, of those that shared their answers.`;
}

/** "It blocks 3 other practices.", or nothing. */
export const blockingWords = (blocks: number): string =>
  blocks === 0 ? "" : `It blocks ${countOf(blocks, "other practice")}.`;
