import { day } from "@/lib/format/dates";
import { signed } from "@/lib/format/numbers";
import { countOf, crowdOf, listOf } from "@/lib/format/words";
import type { TrendPeriod, TrendView } from "@/lib/overviews/types";

type HeadlineProps = {
  trend: TrendView;
  /** Category id to name. */
  names: ReadonlyMap<string, string>;
  timeZone: string;
};

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
function surety({ likeForLike: { n: compared }, n: current, joined, left }: TrendPeriod): string {
  const crowd = crowdOf(joined, left);
  const besides = crowd && ` Besides, ${crowd}: that moves the plain medians, and not this sentence.`;
  const teams = `It compares ${countOf(compared, "team")} with a current result at both ends`;
  const rest = current === compared ? "." : `, of ${countOf(current, "team")} with one at the end.`;
  return teams + rest + (compared < 3 ? " So few say little about the unit." : "") + besides;
}

/** What changed, and how sure that is: of the latest period in which teams can be compared. */
export function Headline({ trend, names, timeZone }: HeadlineProps) {
  const latest = trend.periods.findLast(({ likeForLike }) =>
    Object.values(likeForLike.change).some((change) => change !== null && Math.abs(change) >= least),
  );
  const period = latest ?? trend.periods.findLast(({ likeForLike }) => likeForLike.n > 0);
  if (!period) {
    return <p>Nothing can be compared yet: that takes two current results of a team, one after the other.</p>;
  }
  const changes = Object.entries(period.likeForLike.change).flatMap(([id, change]): Change[] =>
    change === null ? [] : [[names.get(id) ?? id, change]],
  );
  const until = period.running ? "" : ` to ${day(new Date(Date.parse(period.end) - 1).toISOString(), timeZone)}`;
  return (
    <p className="max-w-prose">
      <strong className="font-medium text-ink">
        From {day(period.start, timeZone)}
        {until || " until now"}, {movedOf(changes)}.
      </strong>{" "}
      {surety(period)}
    </p>
  );
}
