import { Table } from "@/components/ui/table";
import { oneDecimal } from "@/lib/format/numbers";
import type { OverviewCategory } from "@/lib/overviews/types";

type LevelsTableProps = {
  categories: readonly OverviewCategory[];
  names: ReadonlyMap<string, string>;
  levels: readonly { readonly id: string; readonly name: string }[];
};

function Count({ count, of }: { count: number; of: number }) {
  const share = of === 0 ? 0 : count / of;
  return (
    <span className="inline-flex min-w-14 items-center justify-end gap-2">
      <span className={count === 0 ? "text-soft" : "font-medium"}>{count}</span>
      <span aria-hidden className="keeps-colour inline-block h-2 w-8 rounded-full bg-h1 max-sm:hidden">
        <span className="block h-2 rounded-full bg-h4" style={{ width: `${share * 100}%` }} />
      </span>
    </span>
  );
}

const middle = ({ median, q1, q3 }: OverviewCategory) =>
  median === null || q1 === null || q3 === null
    ? "–"
    : `${oneDecimal(median)} (${oneDecimal(q1)} to ${oneDecimal(q3)})`;

/** Teams per level of each category, with the median index and its quartiles: no ranking. */
export function LevelsTable({ categories, names, levels }: LevelsTableProps) {
  const [first] = levels;
  const none = { id: "none", header: `Not yet at ${first?.name ?? "any level"}`, numeric: true };
  return (
    <Table
      caption="Teams per level of each category, with the median index and its quartiles"
      columns={[
        { id: "category", header: "Category" },
        none,
        ...levels.map(({ id, name }) => ({ id, header: name, numeric: true })),
        { id: "n", header: "Teams", numeric: true },
        { id: "median", header: "Median index (quartiles)", numeric: true },
      ]}
      rows={categories.map((category) => ({
        id: category.id,
        cells: [
          names.get(category.id) ?? category.id,
          ...[none, ...levels].map(({ id }) => <Count key={id} count={category.levels[id] ?? 0} of={category.n} />),
          category.n,
          <span key="median" className="whitespace-nowrap">
            {middle(category)}
          </span>,
        ],
      }))}
    />
  );
}
