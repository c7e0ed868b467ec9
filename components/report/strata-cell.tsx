import Link from "next/link";
import { percent } from "@/lib/format/numbers";
import type { StrataCellView } from "./strata-props";
import type { LineEdges } from "./strata-line";
import styles from "./strata.module.css";

type StrataCellProps = { cell: StrataCellView | undefined; line: LineEdges };

/** What is written in the cell: the share, or a word where there is no share. */
function figureOf(cell: StrataCellView): string {
  if (cell.state === "waived") return "n/a";
  if (cell.assumed) return "assumed";
  return cell.fill === null ? "" : percent(cell.fill);
}

function drawingOf(cell: StrataCellView) {
  const fill = cell.fill ?? 0;
  const open = Math.max(0, (cell.high ?? fill) - fill);
  return (
    <>
      {fill > 0 && <i className={styles.fill} style={{ height: `${fill * 100}%` }} />}
      {open > 0 && <i className={styles.open} style={{ bottom: `${fill * 100}%`, height: `${open * 100}%` }} />}
      <span
        className={styles.figure}
        data-high={fill < 0.5 || undefined}
        data-over-open={(open > 0 && fill < 0.5) || undefined}
      >
        {figureOf(cell)}
      </span>
    </>
  );
}

/** One category at one level: filled from the bottom by its score, with what is still open striped above. */
export function StrataCell({ cell, line }: StrataCellProps) {
  const edges = (
    <span aria-hidden>
      {line.top && <b className={styles.top} />}
      {line.bottom && <b className={styles.ground} />}
      {line.rise && <b className={styles.rise} />}
    </span>
  );
  if (!cell) {
    return (
      <td role="cell" className={styles.slot}>
        <span className="sr-only">No practices</span>
        {edges}
      </td>
    );
  }
  const box = {
    className: styles.cell,
    "data-state": cell.state,
    "data-passes": cell.passes === true || undefined,
    "data-holds-back": cell.holdsBack || undefined,
  };
  const content = (
    <>
      <span className="sr-only">{cell.label}</span>
      <span aria-hidden>{drawingOf(cell)}</span>
    </>
  );
  return (
    <td role="cell" className={styles.slot}>
      {cell.href?.startsWith("#") ? (
        // Not a Link: the browser's own jump also unfolds what it leads into.
        <a href={cell.href} {...box}>
          {content}
        </a>
      ) : cell.href ? (
        <Link href={cell.href} prefetch={false} {...box}>
          {content}
        </Link>
      ) : (
        <div {...box}>{content}</div>
      )}
      {edges}
    </td>
  );
}
