import type { CSSProperties } from "react";
import Link from "next/link";
import { GridFocus } from "@/components/ui/grid-focus";
import { ChartFiles, type ChartsAbout } from "./chart-files";
import styles from "./heatmap.module.css";
import type { Step } from "./steps";

export type HeatmapCell = {
  category: string;
  /** The level in words, or "not assessed". */
  text: string;
  figure: string | null;
  /** The height of the colour: 0 is none, 5 the highest of the model. */
  step: Step;
  /** The bounds where answers are open: "1.2–1.8". */
  uncertain?: string;
  stale?: boolean;
  label: string;
  href?: string;
};

export type HeatmapRow = {
  id: string;
  team: string;
  /** The unit that the team belongs to; rows of one unit stand together. */
  group: { id: string; name: string };
  href?: string;
  note?: string;
  cells: readonly HeatmapCell[];
};

type HeatmapProps = {
  caption: string;
  categories: readonly { id: string; name: string }[];
  rows: readonly HeatmapRow[];
  charts: ChartsAbout;
};

function Cell({ cell }: { cell: HeatmapCell }) {
  const content = (
    <>
      <span className="sr-only">{cell.label}</span>
      <span aria-hidden className={styles.words}>
        <span className={styles.text}>{cell.text}</span>
        {cell.figure !== null && <span className={styles.figure}>{cell.uncertain ?? cell.figure}</span>}
      </span>
    </>
  );
  const box = {
    className: styles.cell,
    "data-step": cell.step,
    "data-stale": cell.stale || undefined,
    "data-uncertain": cell.uncertain ? true : undefined,
  };
  return cell.href ? (
    <Link href={cell.href} prefetch={false} {...box}>
      {content}
    </Link>
  ) : (
    <div {...box}>{content}</div>
  );
}

// More columns than this do not fit on paper with their names written across.
const many = 7;

function leastWidth(columns: number): CSSProperties {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the type of styles knows no custom properties
  return { "--least": `${columns * 8.75 + 7}rem` } as CSSProperties;
}

/** Rows in the order they came, those of one unit together. */
function groupsOf(rows: readonly HeatmapRow[]) {
  const groups = new Map<string, { id: string; name: string; rows: HeatmapRow[] }>();
  for (const row of rows) {
    const group = groups.get(row.group.id) ?? { ...row.group, rows: [] };
    groups.set(row.group.id, group);
    group.rows.push(row);
  }
  return [...groups.values()];
}

/** Teams by category, teams in the order they are given (the alphabet, never a score). */
export function Heatmap({ caption, categories, rows, charts }: HeatmapProps) {
  return (
    <>
      <GridFocus className={styles.scroll ?? ""}>
        <table
          className={styles.heatmap}
          data-many={categories.length > many || undefined}
          style={leastWidth(categories.length)}
        >
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                <span className="sr-only">Team</span>
              </th>
              {categories.map((category) => (
                <th key={category.id} scope="col">
                  {category.name}
                </th>
              ))}
            </tr>
          </thead>
          {groupsOf(rows).map(({ id, name, rows: own }, _, groups) => (
            <tbody key={id}>
              {groups.length > 1 && (
                <tr>
                  <th scope="rowgroup" colSpan={categories.length + 1} className={styles.group}>
                    {name}
                  </th>
                </tr>
              )}
              {own.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    {row.href ? (
                      <Link href={row.href} prefetch={false} className={styles.team}>
                        {row.team}
                      </Link>
                    ) : (
                      row.team
                    )}
                    {row.note && <span className={styles.note}> {row.note}</span>}
                  </th>
                  {categories.map((category) => {
                    const cell = row.cells.find((candidate) => candidate.category === category.id);
                    return <td key={category.id}>{cell && <Cell cell={cell} />}</td>;
                  })}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </GridFocus>
      <ChartFiles chart="heatmap" name="Teams" about={charts} />
    </>
  );
}
