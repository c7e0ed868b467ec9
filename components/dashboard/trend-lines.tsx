import { CategoryLines } from "@/components/charts/category-lines";
import type { ChartPeriod, ChartPoint } from "@/components/charts/types";
import { oneDecimal, signed } from "@/lib/format/numbers";
import { countOf, crowdOf } from "@/lib/format/words";
import { likeForLikeLine } from "@/lib/overviews/like-for-like";
import type { TrendPeriod, TrendView } from "@/lib/overviews/types";
import { periodLabel } from "@/lib/overviews/sentences";
import { ChartFiles, type ChartsAbout } from "./chart-files";

type TrendLinesProps = {
  trend: TrendView;
  names: ReadonlyMap<string, string>;
  max: number;
  timeZone: string;
  charts: ChartsAbout;
};

/** What else moved the plain figures: other teams, or another version of the model. */
function aroundOf({ joined, left, changedVersion, versions }: TrendPeriod): Partial<ChartPeriod> {
  const [latest] = versions;
  return {
    ...(joined > 0 ? { came: true } : {}),
    ...(left > 0 ? { went: true } : {}),
    ...(joined + left > 0 ? { crowd: crowdOf(joined, left) } : {}),
    ...(changedVersion > 0 && latest
      ? { change: `${countOf(changedVersion, "team")} changed to another version; most are on ${latest.version}` }
      : {}),
  };
}

function pointsOf(periods: readonly TrendPeriod[], id: string, max: number): ChartPoint[] {
  const line = likeForLikeLine(periods, id, max);
  return periods.map((period, at) => {
    const figures = period.categories.find((category) => category.id === id);
    const median = figures?.median ?? null;
    const change = period.likeForLike.change[id] ?? null;
    const { q1 = null, q3 = null, n = 0 } = figures ?? {};
    const quartiles = q1 === null || q3 === null ? "" : ` (${oneDecimal(q1)} to ${oneDecimal(q3)})`;
    return {
      period: period.end,
      value: median,
      q1,
      q3,
      n,
      text: median === null ? "no current result" : `median ${oneDecimal(median)}${quartiles}`,
      second: line[at] ?? null,
      ...(change === null ? {} : { secondText: `${signed(change)}, ${period.likeForLike.counts[id] ?? 0} teams` }),
    };
  });
}

/** Median, quartiles and the like-for-like line of each category at the ends of the periods. */
export function TrendLines({ trend, names, max, timeZone, charts }: TrendLinesProps) {
  const hasCrowd = trend.periods.some(({ joined, left }) => joined + left > 0);
  const hasVersions = trend.periods.some(({ changedVersion }) => changedVersion > 0);
  const around =
    (hasCrowd ? " A triangle on the axis: teams came (full, upward) or went (open, downward)." : "") +
    (hasVersions ? " A dashed line: teams changed to another version of the model." : "");
  return (
    <>
      <CategoryLines
        caption={`${trend.unit.name}: median index of each category at the end of each ${trend.every}`}
        legend={`The line is the median of the teams that are current then, the band holds the middle half of them, n says how many they are. The thin line shows how far teams moved that can be compared, whoever came or went.${around}`}
        max={max}
        secondName="Like for like"
        periods={trend.periods.map((period, at) => ({
          id: period.end,
          label: periodLabel(period, trend.every, timeZone),
          at,
          ...aroundOf(period),
        }))}
        series={[...names].map(([id, name]) => {
          const points = pointsOf(trend.periods, id, max);
          return { id, name, summary: points.at(-1)?.text ?? "", points };
        })}
      />
      <ChartFiles chart="trend" name="Over time" about={charts} />
    </>
  );
}
