import type { CSSProperties, ReactNode } from "react";
import { GridFocus } from "@/components/ui/grid-focus";
import { StrataCell } from "./strata-cell";
import { lineAt } from "./strata-line";
import { StrataLegend } from "./strata-legend";
import type { StrataCategory, StrataProps } from "./strata-props";
import styles from "./strata.module.css";

// More columns than this need more room than a page has: they keep a readable width, and the drawing scrolls.
const many = 7;

function widths(columns: number): CSSProperties {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the type of styles knows no custom properties
  return { "--columns": columns, "--least": `${columns * (columns > many ? 6.25 : 3.75)}rem` } as CSSProperties;
}

/** With links inside, the arrow keys go from cell to cell; without them the drawing itself is a stop, so that it scrolls. */
function Frame({ linked, caption, children }: { linked: boolean; caption: string; children: ReactNode }) {
  if (linked) return <GridFocus className={styles.scroll ?? ""}>{children}</GridFocus>;
  return (
    <div className={styles.scroll} role="group" aria-label={caption} tabIndex={0}>
      {children}
    </div>
  );
}

/** A table drawn as a landscape: a column per category, a row per level, the lowest at the bottom. */
export function Strata({ caption, levels, categories, legend = true }: StrataProps) {
  const rows = levels.map((level, row) => ({ ...level, row })).reverse();
  const cellOf = (category: StrataCategory, level: string) => category.cells.find((cell) => cell.level === level);
  return (
    <figure className="m-0">
      {legend && <StrataLegend cells={categories.flatMap((category) => category.cells)} />}
      <Frame linked={categories.some(({ cells }) => cells.some(({ href }) => href !== undefined))} caption={caption}>
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
      </Frame>
    </figure>
  );
}
