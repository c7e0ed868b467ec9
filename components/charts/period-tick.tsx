export type Tick = { x?: number | string; y?: number | string; index?: number };

type PeriodTickProps = Tick & {
  count: number;
  label: string;
  n?: number | null | undefined;
  hasN: boolean;
  came?: boolean | undefined;
  went?: boolean | undefined;
};

const anchors = { first: "start", last: "end", only: "middle" } as const;

/** A small triangle on the axis, from left to right: its tip points up for those who came, down for those who went. */
function Crowd({ x, y, up }: { x: number; y: number; up: boolean }) {
  const [base, tip] = up ? [y - 8, y - 13] : [y - 13, y - 8];
  return (
    <path d={`M${x - 3} ${base}H${x + 3}L${x} ${tip}Z`} fill={up ? "var(--ink)" : "var(--card)"} stroke="var(--ink)" />
  );
}

/** Under each point how many it speaks of; under the first and the last which period it is. */
export function PeriodTick({ x = 0, y = 0, index = 0, count, label, n, hasN, came, went }: PeriodTickProps) {
  const place = count === 1 ? "only" : index === 0 ? "first" : index === count - 1 ? "last" : null;
  const shift = place === "first" ? -6 : place === "last" ? 6 : 0;
  return (
    <g fill="var(--soft)" fontSize={11}>
      {came && <Crowd x={Number(x) - (went ? 4 : 0)} y={Number(y)} up />}
      {went && <Crowd x={Number(x) + (came ? 4 : 0)} y={Number(y)} up={false} />}
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
