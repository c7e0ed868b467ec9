"use client";

// The drawing library comes after the numbers are on the screen; its room is kept, so that nothing jumps.
import dynamic from "next/dynamic";

export const LazyLineChart = dynamic(() => import("./line-chart").then((chart) => chart.LineChart), {
  ssr: false,
  loading: () => <div className="h-36" />,
});

export const LazyRadarChart = dynamic(() => import("./radar-chart").then((chart) => chart.RadarChart), {
  ssr: false,
  loading: () => <div className="h-68 sm:h-96" />,
});
