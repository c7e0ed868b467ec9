export type Tick = { x?: number | string; y?: number | string; index?: number };

type PeriodTickProps = Tick & { count: number; label: string; n?: number | null | undefined; hasN: boolean };

const anchors = { first: "start", last: "end", only: "middle" } as const;

/** Under each point how many it speaks of; under the first and the last which period it is. */
export function PeriodTick({ x = 0, y = 0, index = 0, count, label, n, hasN }: PeriodTickProps) {
  const place = count === 1 ? "only" : index === 0 ? "first" : index === count - 1 ? "last" : null;
  const shift = place === "first" ? -6 : place === "last" ? 6 : 0;
  return (
    <g fill="var(--soft)" fontSize={11}>
      {hasN && index === 0 && (
        <text x={Number(x) - 15} y={Number(y) + 6} textAnchor="middle">
          n
        </text>
      )}
      {hasN && (
        <text x={x} y={Number(y) + 6} textAnchor="middle">
          {n ?? "–"}
        </text>
      )}
      {place && (
        <text x={Number(x) + shift} y={Number(y) + (hasN ? 21 : 7)} textAnchor={anchors[place]}>
          {label}
        </text>
      )}
    </g>
  );
}
