import { Radar } from "@/components/charts/radar";
import { shortDay } from "@/lib/format/dates";
import { ofMost } from "@/lib/format/numbers";
import type { Report } from "@/lib/report/types";

type ProfileRadarProps = {
  report: Pick<Report, "team" | "score" | "categories" | "before" | "publishedAt" | "timeZone">;
};

/** This profile against the one before it. */
export function ProfileRadar({ report }: ProfileRadarProps) {
  const { score, categories, before, timeZone } = report;
  const text = (index: number | null, max: number) => (index === null ? "not assessed" : ofMost(index, max));
  const axes = score.categories.map(({ id, index, max }) => {
    const then = before?.categories.find((one) => one.id === id)?.index ?? null;
    return {
      id,
      name: categories.find((category) => category.id === id)?.name ?? id,
      now: index,
      nowText: text(index, max),
      before: then,
      beforeText: text(then, max),
    };
  });
  return (
    <Radar
      caption={`${report.team.name}: index of each category`}
      max={Math.max(1, ...score.categories.map(({ max }) => max))}
      axes={axes}
      nowName={shortDay(report.publishedAt, timeZone)}
      {...(before ? { beforeName: shortDay(before.publishedAt, timeZone) } : {})}
    />
  );
}
