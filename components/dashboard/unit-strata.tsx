import type { CSSProperties } from "react";
import { oneDecimal, whole } from "@/lib/format/numbers";
import type { OverviewCategory } from "@/lib/overviews/types";
import styles from "./unit-strata.module.css";

type UnitStrataProps = {
  unit: string;
  categories: readonly OverviewCategory[];
  names: ReadonlyMap<string, string>;
  /** How many strata there are: the most that an index can be. */
  max: number;
};

// More columns than this stand closer, so that a page holds them all.
const many = 7;
const nothing = "–";

function widths(columns: number): CSSProperties {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the type of styles knows no custom properties
  return { "--least": `${columns * (columns > many ? 4.5 : 3.75)}rem` } as CSSProperties;
}

/** How much of the stratum at this place, counted from 0, lies below a height. */
const within = (height: number | null, place: number) => Math.min(1, Math.max(0, (height ?? 0) - place));

/** A height above the ground, the gaps between the strata included. */
function above(height: number, max: number): string {
  const place = Math.min(Math.floor(height), max - 1);
  return `${place} * (var(--step) + var(--gap-y)) + ${height - place} * var(--step)`;
}

type ColumnProps = { category: OverviewCategory; next: OverviewCategory | undefined; max: number };

/** One category as a column of strata: full up to the lower quartile, a band to the upper one, the line at the median. */
function Column({ category: { median, q1, q3 }, next, max }: ColumnProps) {
  const places = Array.from({ length: max }, (_, at) => max - 1 - at);
  const to = next?.median ?? null;
  return (
    <div className={`keeps-colour ${styles.column ?? ""}`} data-empty={median === null || undefined}>
      {places.map((place) => (
        <div key={place} className={styles.stratum}>
          <i className={styles.band} style={{ height: `${within(q3, place) * 100}%` }} />
          <i className={styles.full} style={{ height: `${within(q1, place) * 100}%` }} />
        </div>
      ))}
      {median !== null && <b className={styles.median} style={{ bottom: `calc(${above(median, max)} - 1px)` }} />}
      {median !== null && to !== null && (
        <b
          className={styles.rise}
          style={{
            bottom: `calc(${above(Math.min(median, to), max)} - 1px)`,
            height: `calc((${above(Math.max(median, to), max)}) - (${above(Math.min(median, to), max)}) + 2px)`,
          }}
        />
      )}
    </div>
  );
}

function Legend({ max }: { max: number }) {
  const keys = [
    ["line", "the median of the teams"],
    ["band", "the middle half of them, between the quartiles"],
    ["full", "up to the lower quartile"],
  ] as const;
  return (
    <figcaption className="mb-4 max-w-prose text-small text-soft">
      The height is the index: how much of what the {max} levels ask for is in place, wherever among them it lies.
      <ul aria-hidden className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
        {keys.map(([key, words]) => (
          <li key={key} className="flex items-center gap-1.5">
            <span className={`keeps-colour ${styles.key ?? ""}`} data-key={key} />
            {words}
          </li>
        ))}
      </ul>
    </figcaption>
  );
}

/** The middle of a unit's teams as a landscape, a column for each category, on top of the figures that it is drawn from. */
export function UnitStrata({ unit, categories, names, max }: UnitStrataProps) {
  const caption = `Median index of the teams of ${unit} in each category, with its quartiles`;
  const rows = [
    ["Median", ({ median }: OverviewCategory) => (median === null ? nothing : oneDecimal(median))],
    [
      "Quartiles",
      ({ q1, q3 }: OverviewCategory) =>
        q1 === null || q3 === null ? nothing : `${oneDecimal(q1)} to ${oneDecimal(q3)}`,
    ],
    ["Teams", ({ n }: OverviewCategory) => whole(n)],
  ] as const;
  return (
    <figure className="m-0">
      <Legend max={max} />
      <div className={styles.scroll} role="group" aria-label={caption} tabIndex={0}>
        <table
          className={styles.strata}
          data-many={categories.length > many || undefined}
          data-low={max <= 3 || undefined}
          style={widths(categories.length)}
        >
          <caption className="sr-only">{caption}</caption>
          <colgroup>
            <col className={styles.labels} />
            <col span={categories.length} />
          </colgroup>
          <tbody aria-hidden>
            <tr>
              <td className={styles.axis}>
                {Array.from({ length: max + 1 }, (_, at) => (
                  <span key={at} style={{ bottom: `calc(${above(at, max)})` }}>
                    {at}
                  </span>
                ))}
              </td>
              {categories.map((category, at) => (
                <td key={category.id}>
                  <Column category={category} next={categories[at + 1]} max={max} />
                </td>
              ))}
            </tr>
          </tbody>
          <tbody className={styles.figures}>
            <tr>
              <td />
              {categories.map(({ id }) => (
                <th key={id} scope="col" className={styles.name}>
                  {names.get(id) ?? id}
                </th>
              ))}
            </tr>
            {rows.map(([label, textOf]) => (
              <tr key={label} data-row={label}>
                <th scope="row">{label}</th>
                {categories.map((category) => (
                  <td key={category.id}>{textOf(category)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
