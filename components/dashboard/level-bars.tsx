import { oneDecimal, percent, whole } from "@/lib/format/numbers";
import type { OverviewCategory } from "@/lib/overviews/types";
import { ChartFiles, type ChartsAbout } from "./chart-files";
import styles from "./level-bars.module.css";
import { LevelsTable } from "./levels-table";
import { stepOf } from "./steps";

type LevelBarsProps = {
  categories: readonly OverviewCategory[];
  names: ReadonlyMap<string, string>;
  levels: readonly { readonly id: string; readonly name: string }[];
  charts: ChartsAbout;
};

type Part = { readonly id: string; readonly name: string; readonly step: number };

const middle = ({ median, q1, q3 }: OverviewCategory) =>
  median === null || q1 === null || q3 === null
    ? "no current result"
    : `median ${oneDecimal(median)} (${oneDecimal(q1)} to ${oneDecimal(q3)})`;

function Bar({ category, parts }: { category: OverviewCategory; parts: readonly Part[] }) {
  return (
    <div aria-hidden className={`keeps-colour ${styles.bar ?? ""}`}>
      {parts.map(({ id, name, step }) => {
        const teams = category.levels[id] ?? 0;
        return (
          teams > 0 && (
            <span
              key={id}
              data-step={step}
              style={{ flexGrow: teams }}
              title={`${name}: ${whole(teams)} of ${whole(category.n)}, ${percent(teams / category.n)}`}
            >
              {whole(teams)}
            </span>
          )
        );
      })}
    </div>
  );
}

/**
 * How many teams are at each level of each category, as one bar a category in the order of the model; the same figures as
 * a table one key away. Nothing for a model without levels.
 */
export function LevelBars({ categories, names, levels, charts }: LevelBarsProps) {
  const [first] = levels;
  if (!first) return null;
  const parts: Part[] = [
    { id: "none", name: `Not yet at ${first.name}`, step: 0 },
    ...levels.map(({ id, name }) => ({ id, name, step: stepOf(id, levels) })),
  ];
  return (
    <figure className="m-0">
      <figcaption>
        <ul className="mb-4 flex flex-wrap gap-x-4 gap-y-1 text-small text-soft">
          {parts.map(({ id, name, step }) => (
            <li key={id} className="flex items-center gap-1.5">
              <span aria-hidden className={`keeps-colour ${styles.key ?? ""}`} data-step={step} />
              {name}
            </li>
          ))}
        </ul>
      </figcaption>
      <div className={styles.rows}>
        {categories.map((category) => (
          <div key={category.id} className={styles.row}>
            <p className="text-small font-medium">{names.get(category.id) ?? category.id}</p>
            <Bar category={category} parts={parts} />
            <p className="text-tiny text-soft">
              n {whole(category.n)} · {middle(category)}
            </p>
          </div>
        ))}
      </div>
      <details className="mt-4">
        <summary className="link target inline-flex items-center text-small">The same figures as a table</summary>
        <div className="mt-2">
          <LevelsTable categories={categories} names={names} levels={levels} />
        </div>
      </details>
      <ChartFiles chart="levels" name="Teams per level" about={charts} />
    </figure>
  );
}
