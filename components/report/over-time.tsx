import { CategoryLines } from "@/components/charts/category-lines";
import type { ChartPeriod, ChartPoint } from "@/components/charts/types";
import { month } from "@/lib/format/dates";
import { indexWithBounds, signed } from "@/lib/format/numbers";
import { countOf } from "@/lib/format/words";
import type { ReportCategory, ReportPoint } from "@/lib/report/types";

type OverTimeProps = {
  team: string;
  history: readonly ReportPoint[];
  categories: readonly ReportCategory[];
  timeZone: string;
};

function periodsOf(history: readonly ReportPoint[], timeZone: string): ChartPeriod[] {
  return history.map((point, at) => {
    const before = history[at - 1];
    const isNew = before !== undefined && before.version !== point.version;
    return {
      id: point.id,
      label: month(point.publishedAt, timeZone),
      at: Date.parse(point.publishedAt),
      // So that a flat line is not taken for a team that looked at everything again.
      ...(point.carried > 0 ? { crowd: `${countOf(point.carried, "answer")} confirmed as before` } : {}),
      ...(isNew ? { change: `from here version ${point.version}` } : {}),
    };
  });
}

function pointsOf(history: readonly ReportPoint[], category: string): ChartPoint[] {
  return history.map(({ id, categories }) => {
    const figures = categories.find((one) => one.id === category);
    return {
      period: id,
      value: figures?.index ?? null,
      low: figures?.low ?? null,
      high: figures?.high ?? null,
      text: (figures && indexWithBounds(figures)) ?? "not assessed",
    };
  });
}

/** The team's publications as one small chart per category. */
export function OverTime({ team, history, categories, timeZone }: OverTimeProps) {
  const max = Math.max(1, ...history.flatMap((point) => point.categories.map((figures) => figures.max)));
  const present = history.at(-1)?.categories ?? [];
  return (
    <CategoryLines
      caption={`${team}: index of each category at each publication`}
      legend="Each point is a publication. Whiskers show how far open answers could move it; a dashed line is a new version of the model."
      max={max}
      periods={periodsOf(history, timeZone)}
      series={categories.map(({ id, name, change }) => {
        const figures = present.find((one) => one.id === id);
        const index = figures ? indexWithBounds(figures) : null;
        return {
          id,
          name,
          summary: index === null ? "not assessed" : index + (change === null ? "" : `, ${signed(change)}`),
          points: pointsOf(history, id),
        };
      })}
    />
  );
}
