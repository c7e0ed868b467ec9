import { Table } from "@/components/ui/table";
import { levelName } from "@/lib/format/levels";
import { whole } from "@/lib/format/numbers";
import { outlineOf } from "@/lib/models/outline";
import type { Model } from "@/lib/models/types";

/** The number of practices of each category at each level. */
export function ModelCounts({ model }: { model: Model }) {
  const atLevel = (id: string) => model.practices.filter(({ level }) => level === id).length;
  const rows = outlineOf(model).columns.map(({ category, cells }) => {
    const counts = cells.map(({ practices }) => practices.length);
    return { id: category.id, cells: [category.name, ...[...counts, counts.reduce((a, b) => a + b, 0)].map(whole)] };
  });
  const totals = [...model.levels.map(({ id }) => atLevel(id)), model.practices.length];
  return (
    <Table
      caption="Number of practices by category and level"
      columns={[
        { id: "category", header: "Category" },
        ...model.levels.map((level) => ({ id: level.id, header: levelName(level), numeric: true })),
        { id: "all", header: "All", numeric: true },
      ]}
      rows={[...rows, { id: "none", cells: ["All", ...totals.map(whole)] }]}
    />
  );
}
