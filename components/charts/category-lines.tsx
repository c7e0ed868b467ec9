import { Table } from "@/components/ui/table";
import { LazyLineChart } from "./lazy-charts";
import type { ChartPeriod, ChartSeries } from "./types";

type CategoryLinesProps = {
  caption: string;
  /** The top of the vertical axis, the same for every chart. */
  max: number;
  periods: readonly ChartPeriod[];
  series: readonly ChartSeries[];
  /** What the thinner line is, where there is one: "Like for like". */
  secondName?: string;
  /** How to read it, in a sentence or two. */
  legend?: string;
};

type TwinProps = Pick<CategoryLinesProps, "caption" | "periods" | "series" | "secondName">;

const nothing = "–";

function Twin({ caption, periods, series, secondName }: TwinProps) {
  const columns = [
    { id: "period", header: "Period" },
    ...series.map(({ id, name }) => ({ id, header: name, numeric: true })),
  ];
  const rows = periods.map((period) => ({
    id: period.id,
    cells: [
      <span key="period">
        {period.label}
        {[period.change, period.crowd].map(
          (words) =>
            words && (
              <span key={words} className="block text-tiny font-normal text-soft">
                {words}
              </span>
            ),
        )}
      </span>,
      ...series.map(({ id, points }) => {
        const point = points.find((candidate) => candidate.period === period.id);
        return (
          <span key={id}>
            {point?.text ?? nothing}
            {typeof point?.n === "number" && <span className="text-soft"> · n {point.n}</span>}
            {point?.secondText && (
              <span className="block text-tiny text-soft">
                {secondName}: {point.secondText}
              </span>
            )}
          </span>
        );
      }),
    ],
  }));
  return <Table caption={caption} columns={columns} rows={rows} />;
}

/** One small line chart per category, all with the same axes; the same figures as a table one key away. */
export function CategoryLines({ caption, max, periods, series, secondName, legend }: CategoryLinesProps) {
  return (
    <figure className="m-0 break-inside-auto!">
      {legend && (
        <figcaption className="mb-3 max-w-prose break-inside-avoid break-after-avoid text-small text-soft">
          {legend}
        </figcaption>
      )}
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,11.5rem),1fr))] gap-x-5 gap-y-6 max-sm:grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))]">
        {series.map((one) => (
          <div key={one.id} className="flex min-w-0 break-inside-avoid flex-col">
            <p className="text-small font-medium">{one.name}</p>
            {one.summary && <p className="mb-1 text-tiny text-soft">{one.summary}</p>}
            <div aria-hidden className="mt-auto">
              <LazyLineChart max={max} periods={periods} points={one.points} {...(secondName ? { secondName } : {})} />
            </div>
          </div>
        ))}
      </div>
      <details className="mt-4">
        <summary className="link target inline-flex items-center text-small">The same figures as a table</summary>
        <div className="mt-2">
          <Twin {...{ caption, periods, series }} {...(secondName ? { secondName } : {})} />
        </div>
      </details>
    </figure>
  );
}
