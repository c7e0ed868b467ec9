"use client";

import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart as Web } from "recharts";
import type { RadarAxis } from "./types";
import { wrapWords } from "./wrap-words";

type RadarChartProps = {
  max: number;
  axes: readonly RadarAxis[];
  hasBefore: boolean;
  /** Numbers at the axes, where names would run into each other; whoever draws it says what they stand for. */
  numbered: boolean;
};

type AngleTick = {
  x?: number | string;
  y?: number | string;
  cx?: number | string;
  cy?: number | string;
  index?: number;
};

const lineHeight = 14;

export function RadarChart({ max, axes, hasBefore, numbered }: RadarChartProps) {
  const tick = ({ x = 0, y = 0, cx = 0, cy = 0, index = 0 }: AngleTick) => {
    const lines = numbered ? [String(index + 1)] : wrapWords(axes[index]?.name ?? "", 11);
    const [right, below] = [Number(x) - Number(cx), Number(y) - Number(cy)];
    const anchor = Math.abs(right) < 8 ? "middle" : right > 0 ? "start" : "end";
    const above = below < -8 ? lines.length - 1 : below > 8 ? -0.6 : (lines.length - 1) / 2;
    return (
      <text textAnchor={anchor} fill="var(--ink)" fontSize={12}>
        {lines.map((line, row) => (
          <tspan key={line} x={x} y={Number(y) + (row - above) * lineHeight}>
            {line}
          </tspan>
        ))}
      </text>
    );
  };
  return (
    <Web
      responsive
      data={[...axes]}
      outerRadius="76%"
      margin={{ top: 8, right: 36, bottom: 8, left: 36 }}
      className="h-68 w-full sm:h-96"
      accessibilityLayer={false}
    >
      <PolarGrid stroke="var(--line)" />
      <PolarRadiusAxis domain={[0, max]} tickCount={max + 1} tick={false} axisLine={false} />
      <PolarAngleAxis dataKey="id" tick={tick} tickLine={false} axisLine={false} />
      {hasBefore && (
        <Radar dataKey="before" stroke="var(--edge)" strokeDasharray="4 4" fill="none" isAnimationActive={false} />
      )}
      <Radar
        dataKey="now"
        stroke="var(--accent)"
        strokeWidth={2}
        fill="var(--h3)"
        fillOpacity={0.3}
        dot={{ r: 2.5, fill: "var(--accent)", stroke: "none", fillOpacity: 1 }}
        isAnimationActive={false}
      />
    </Web>
  );
}
