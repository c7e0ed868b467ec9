"use client";

import { Area, ComposedChart, ErrorBar, Line, ReferenceArea, ReferenceLine, Tooltip, XAxis, YAxis } from "recharts";
import { ChartTip } from "./chart-tip";
import { PeriodTick, type Tick } from "./period-tick";
import type { ChartPeriod, ChartPoint } from "./types";

type LineChartProps = {
  max: number;
  periods: readonly ChartPeriod[];
  points: readonly ChartPoint[];
  secondName?: string;
};

type Dot = {
  at: number;
  value: number | null;
  second: number | null;
  band: readonly [number, number] | null;
  whisker: readonly [number, number] | undefined;
};

function dotOf(period: ChartPeriod, point: ChartPoint | undefined): Dot {
  const { value = null, low, high, q1, q3, second = null } = point ?? {};
  const isOpen = value !== null && typeof low === "number" && typeof high === "number" && high > low;
  const hasBand = typeof q1 === "number" && typeof q3 === "number";
  return {
    at: period.at,
    value,
    second,
    band: hasBand ? [q1, q3] : null,
    whisker: isOpen ? [value - low, high - value] : undefined,
  };
}

/** Half-way between the last period of the old edition and the first of the new. */
function changesOf(periods: readonly ChartPeriod[]): number[] {
  return periods.flatMap((period, index) => {
    const before = periods[index - 1];
    return period.change && before ? [(before.at + period.at) / 2] : [];
  });
}

/** One category over time: level bands behind, points where there is a figure, gaps where there is none. */
export function LineChart({ max, periods, points, secondName }: LineChartProps) {
  const pointOf = (period: ChartPeriod | undefined) => points.find((point) => point.period === period?.id);
  const dots = periods.map((period) => dotOf(period, pointOf(period)));
  const hasN = points.some((point) => typeof point.n === "number");
  const steps = Array.from({ length: Math.ceil(max) }, (_, index) => index);
  const span = (periods.at(-1)?.at ?? 0) - (periods[0]?.at ?? 0) || 1;

  const tick = (given: Tick) => {
    const period = periods[given.index ?? 0];
    return (
      <PeriodTick
        {...given}
        count={periods.length}
        label={period?.label ?? ""}
        n={pointOf(period)?.n}
        hasN={hasN}
        came={period?.came}
        went={period?.went}
      />
    );
  };
  const tip = ({ label }: { label?: unknown }) => {
    const period = periods.find((candidate) => candidate.at === label);
    const point = pointOf(period);
    if (!period || !point) return null;
    const second = point.secondText ? [`${secondName ?? ""}: ${point.secondText}`] : [];
    const about = [period.change, period.crowd].filter((words) => words !== undefined);
    return <ChartTip title={period.label} lines={[point.text, ...second, ...about]} />;
  };

  return (
    <ComposedChart
      responsive
      data={dots}
      style={{ width: "100%", height: "9rem" }}
      margin={{ top: 4, right: 8, bottom: hasN ? 8 : 0, left: 0 }}
      accessibilityLayer={false}
    >
      {steps.map((step) => (
        <ReferenceArea
          key={step}
          y1={step}
          y2={Math.min(step + 1, max)}
          fill={step % 2 === 0 ? "var(--h1)" : "var(--h0)"}
          fillOpacity={step % 2 === 0 ? 0.45 : 0.6}
          stroke="none"
        />
      ))}
      {changesOf(periods).map((at) => (
        <ReferenceLine key={at} x={at} stroke="var(--soft)" strokeDasharray="2 3" />
      ))}
      <XAxis
        dataKey="at"
        type="number"
        domain={[(first: number) => first - span * 0.05, (last: number) => last + span * 0.05]}
        ticks={periods.map((period) => period.at)}
        interval={0}
        tick={tick}
        tickLine={false}
        axisLine={{ stroke: "var(--line)" }}
      />
      <YAxis
        domain={[0, max]}
        ticks={[0, ...steps.map((step) => Math.min(step + 1, max))]}
        interval={0}
        width={18}
        tick={{ fill: "var(--soft)", fontSize: 10 }}
        tickLine={false}
        axisLine={false}
      />
      <Area
        dataKey="band"
        stroke="none"
        fill="var(--h3)"
        fillOpacity={0.4}
        isAnimationActive={false}
        activeDot={false}
      />
      {secondName && (
        <Line
          dataKey="second"
          stroke="var(--soft)"
          strokeWidth={1}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      )}
      <Line
        dataKey="value"
        stroke="var(--accent)"
        strokeWidth={2}
        dot={{ r: 2.75, fill: "var(--card)", stroke: "var(--accent)", strokeWidth: 1.75 }}
        activeDot={{ r: 4, fill: "var(--accent)", stroke: "var(--card)" }}
        isAnimationActive={false}
      >
        <ErrorBar
          dataKey="whisker"
          direction="y"
          width={2.5}
          stroke="var(--h4)"
          strokeWidth={1.25}
          isAnimationActive={false}
        />
      </Line>
      <Tooltip content={tip} cursor={{ stroke: "var(--line)" }} isAnimationActive={false} />
    </ComposedChart>
  );
}
