import { Table } from "@/components/ui/table";
import { LazyRadarChart } from "./lazy-charts";
import type { RadarAxis } from "./types";

type RadarProps = { caption: string; max: number; axes: readonly RadarAxis[]; nowName: string; beforeName?: string };

function Twin({ caption, axes, nowName, beforeName }: RadarProps) {
  const before = beforeName ? [{ id: "before", header: beforeName, numeric: true }] : [];
  const columns = [{ id: "category", header: "Category" }, { id: "now", header: nowName, numeric: true }, ...before];
  const rows = axes.map((axis) => ({
    id: axis.id,
    cells: [axis.name, axis.nowText, ...(beforeName ? [axis.beforeText] : [])],
  }));
  return <Table caption={caption} columns={columns} rows={rows} />;
}

function Key({ name, className }: { name: string; className: string }) {
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden className={`keeps-colour w-6 border-t-2 ${className}`} />
      {name}
    </span>
  );
}

/** More names than this run into each other around a web. */
const mostNamed = 8;

/** This result against the one before, on one web; with fewer than three categories there is no web, only the table. */
export function Radar(props: RadarProps) {
  const { max, axes, nowName, beforeName } = props;
  if (axes.length < 3) return <Twin {...props} />;
  const numbered = axes.length > mostNamed;
  return (
    <figure className="m-0">
      <figcaption className="mb-2 flex flex-wrap gap-x-6 gap-y-1 text-small text-soft">
        <Key name={nowName} className="border-accent" />
        {beforeName && <Key name={beforeName} className="border-dashed border-edge" />}
      </figcaption>
      <div aria-hidden className="mx-auto max-w-xl">
        <LazyRadarChart max={max} axes={axes} hasBefore={beforeName !== undefined} numbered={numbered} />
      </div>
      {numbered && (
        <ol aria-hidden className="mx-auto max-w-xl list-inside list-decimal columns-2 gap-x-6 text-small text-soft">
          {axes.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ol>
      )}
      <details className="mt-2">
        <summary className="link target inline-flex items-center text-small">The same figures as a table</summary>
        <div className="mt-2">
          <Twin {...props} />
        </div>
      </details>
    </figure>
  );
}
