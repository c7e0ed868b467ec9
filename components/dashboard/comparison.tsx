import { Table } from "@/components/ui/table";
import { oneDecimal, signed, whole } from "@/lib/format/numbers";
import { countOf } from "@/lib/format/words";
import type { ComparisonView, TrendCategory } from "@/lib/overviews/types";
import { lastDay } from "@/lib/overviews/sentences";

type ComparisonProps = { comparison: ComparisonView; names: ReadonlyMap<string, string>; timeZone: string };

const middle = ({ n, median, q1, q3 }: TrendCategory) =>
  median === null || q1 === null || q3 === null
    ? "–"
    : `${oneDecimal(median)} (${oneDecimal(q1)} to ${oneDecimal(q3)}), n ${whole(n)}`;

/** Two days beside each other: the plain medians, and how far the teams moved that are current on both. */
export function Comparison({ comparison, names, timeZone }: ComparisonProps) {
  const [from, to] = [lastDay(comparison.from, timeZone), lastDay(comparison.to, timeZone)];
  const { n } = comparison;
  return (
    <>
      <p className="mb-3 max-w-prose text-small text-soft">
        {countOf(n.from, "team")} had a current result on {from}, {whole(n.to)} on {to}, and {whole(n.both)} on both
        days. The medians are over whoever was there; the change is the mean over the teams that can be compared.
      </p>
      <Table
        caption={`Median index of each category on ${from} and on ${to}, and the change of the same teams`}
        columns={[
          { id: "category", header: "Category" },
          { id: "from", header: from, numeric: true },
          { id: "to", header: to, numeric: true },
          { id: "change", header: "Change, same teams", numeric: true },
          { id: "teams", header: "Teams compared", numeric: true },
        ]}
        rows={comparison.categories.map(({ id, from: then, to: now, change, teams }) => ({
          id,
          cells: [names.get(id) ?? id, middle(then), middle(now), change === null ? "–" : signed(change), teams],
        }))}
      />
    </>
  );
}
