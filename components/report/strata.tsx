import type { CSSProperties } from "react";
import { GridFocus } from "@/components/ui/grid-focus";
import { StrataCell } from "./strata-cell";
import { lineAt } from "./strata-line";
import { StrataLegend } from "./strata-legend";
import styles from "./strata.module.css";

export type StrataState = "empty" | "waived" | "unanswered" | "scored";

export type StrataCellView = {
  level: string;
  /** 0 to 1, or null where nothing is answered. */
  fill: number | null;
  /** What the fill would be if every open answer were full; null where nothing can be said. */
  high: number | null;
  state: StrataState;
  /** null in a model without a rule for levels. */
  passes: boolean | null;
  holdsBack: boolean;
  /** The cell as a full sentence, for whoever cannot see it. */
  label: string;
  href?: string;
};

export type StrataCategory = {
  id: string;
  name: string;
  /** "Beginner · 2.7 of 5" */
  caption: string;
  reached: string | null;
  cells: readonly StrataCellView[];
};

export type StrataProps = {
  caption: string;
  /** The lowest first. */
  levels: readonly { id: string; name: string }[];
  categories: readonly StrataCategory[];
  legend?: boolean;
};

// More columns than this need more room than a page has: they keep a readable width, and the drawing scrolls.
const many = 7;

function widths(columns: number): CSSProperties {
  // The type of styles does not know custom properties, which the style sheet reads.
  return { "--columns": columns, "--least": `${columns * (columns > many ? 5.75 : 3.75)}rem` } as CSSProperties;
}

/** A table drawn as a landscape: a column per category, a row per level, the lowest at the bottom. */
export function Strata({ caption, levels, categories, legend = true }: StrataProps) {
  const rows = levels.map((level, row) => ({ ...level, row })).reverse();
  const cellOf = (category: StrataCategory, level: string) => category.cells.find((cell) => cell.level === level);
  return (
    <figure className="m-0">
      {legend && <StrataLegend cells={categories.flatMap((category) => category.cells)} />}
      <GridFocus className={styles.scroll ?? ""}>
        <table
          className={styles.strata}
          role="table"
          data-many={categories.length > many || undefined}
          style={widths(categories.length)}
        >
          <caption className="sr-only">{caption}</caption>
          <colgroup>
            <col className={styles.levels} />
            <col span={categories.length} />
          </colgroup>
          <thead className={styles.readers} role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">
                Level
              </th>
              {categories.map((category) => (
                <th key={category.id} scope="col" role="columnheader">
                  {category.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((level) => (
              <tr key={level.id} role="row">
                <th scope="row" role="rowheader" className={styles.level}>
                  {level.name}
                </th>
                {categories.map((category, column) => (
                  <StrataCell
                    key={category.id}
                    cell={cellOf(category, level.id)}
                    line={lineAt(categories, levels, level.row, column)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot role="rowgroup">
            <tr role="row">
              <th scope="row" role="rowheader" className={styles.level}>
                <span className="sr-only">Result</span>
              </th>
              {categories.map((category) => (
                <td key={category.id} role="cell" className={styles.foot}>
                  <span className={styles.name} aria-hidden>
                    {category.name}
                  </span>
                  <span className={styles.caption}>{category.caption}</span>
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </GridFocus>
    </figure>
  );
}
