import type { StrataProps } from "./strata-props";
import styles from "./strata-thumb.module.css";

type StrataThumbProps = Pick<StrataProps, "levels" | "categories"> & {
  /** What the picture shows, as a sentence. */
  label: string;
  /** "bar": on a phone only the reached heights remain, as a thin bar. */
  shape?: "card" | "bar";
};

/** The strata at a glance, for a card or beside the answers: a picture with a sentence, not a table. */
export function StrataThumb({ levels, categories, label, shape = "card" }: StrataThumbProps) {
  return (
    <div role="img" aria-label={label} className={styles.thumb} data-shape={shape}>
      {categories.map((category) => (
        <div key={category.id} className={styles.column}>
          {[...levels].reverse().map((level) => {
            const cell = category.cells.find((candidate) => candidate.level === level.id);
            return (
              <div
                key={level.id}
                className={styles.cell}
                data-state={cell?.state}
                data-passes={cell?.passes === true || undefined}
                data-holds-back={cell?.holdsBack || undefined}
              >
                {cell && cell.fill !== null && <i style={{ height: `${cell.fill * 100}%` }} />}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
