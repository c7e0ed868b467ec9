import { levelName } from "@/lib/format/levels";
import { whole } from "@/lib/format/numbers";
import { categoriesByGroup } from "@/lib/models/groups";
import { type Cell, type Column, outlineOf } from "@/lib/models/outline";
import type { Direction, Model, Practice } from "@/lib/models/types";
import { type ModelAt, modelAddress } from "./addresses";
import { toneOf } from "./level-tones";
import styles from "./model-matrix.module.css";
import { PracticeItem } from "./practice-item";

export const categoryAnchor = (id: string) => `category-${id}`;

/** `at` is null for a model that has no pages yet: its sentences lead nowhere. */
type ModelMatrixProps = { model: Model; at: ModelAt | null };

// More columns than this need more room than a page has.
const many = 6;

const kinds: readonly { direction: Direction; title: string | null }[] = [
  { direction: "normal", title: null },
  { direction: "reversed", title: "Habits to leave behind" },
  { direction: "fact", title: "Good to know" },
];

function Practices({ practices, at }: { practices: readonly Practice[]; at: ModelAt | null }) {
  return kinds.map(({ direction, title }) => {
    const ofKind = practices.filter((practice) => practice.direction === direction);
    if (ofKind.length === 0) return null;
    return (
      <div key={direction} className={title === null ? undefined : styles.apart}>
        {title !== null && <p>{title}</p>}
        <ul role="list">
          {ofKind.map((practice) => (
            <PracticeItem key={practice.id} practice={practice} at={at} />
          ))}
        </ul>
      </div>
    );
  });
}

// Above this many a page of sentences is no longer read: cells tell how many there are, and lead to them.
const mostInFull = 400;

/** Whether the matrix of this model has numbers instead of sentences. */
export const isBrief = ({ practices }: Pick<Model, "practices">) => practices.length > mostInFull;

type CountProps = { cell: Cell; category: Column["category"]; at: ModelAt | null };

function CellCount({ cell: { level, practices }, category, at }: CountProps) {
  const count = (
    <>
      {whole(practices.length)}
      <span className="sr-only">
        {" "}
        practices of {category.name}, {levelName(level)}
      </span>
    </>
  );
  if (!at) return <p>{count}</p>;
  return (
    <p>
      <a href={modelAddress(at, { category: category.id, level: level.id })} className="target block min-h-6">
        {count}
      </a>
    </p>
  );
}

type CellProps = { cell: Cell; category: Column["category"]; at: ModelAt | null; brief: boolean };

function MatrixCell({ cell, category, at, brief }: CellProps) {
  if (cell.practices.length === 0) {
    return (
      <td role="cell" className={styles.empty}>
        <span className="sr-only">None</span>
      </td>
    );
  }
  return (
    <td role="cell">
      <p className={styles.level}>{levelName(cell.level)}</p>
      {brief ? <CellCount cell={cell} category={category} at={at} /> : <Practices practices={cell.practices} at={at} />}
    </td>
  );
}

type RowsProps = { column: Column; at: ModelAt | null; brief: boolean; heading: "h3" | "h4" };

function CategoryRows({ column: { category, cells }, at, brief, heading: Heading }: RowsProps) {
  return (
    <>
      <tr role="row" id={categoryAnchor(category.id)} className={styles.category}>
        <th scope="rowgroup" role="rowheader" colSpan={cells.length}>
          <Heading>{category.name}</Heading>
          {category.summary && <p className="whitespace-pre-line">{category.summary}</p>}
        </th>
      </tr>
      <tr role="row" className={styles.cells} data-brief={brief || undefined}>
        {cells.map((cell) => (
          <MatrixCell key={cell.level.id} cell={cell} category={category} at={at} brief={brief} />
        ))}
      </tr>
    </>
  );
}

/**
 * The model as a table of categories by levels, with every practice in its cell, or their number in a very large one. On
 * a phone, and with very many levels, each category is a list of the levels that it has; the roles in the markup keep
 * the table a table there.
 */
export function ModelMatrix({ model, at }: ModelMatrixProps) {
  const { levels } = model;
  const columns = new Map(outlineOf(model).columns.map((column) => [column.category.id, column]));
  const brief = isBrief(model);
  const filled = new Set(model.practices.map(({ level }) => level));
  return (
    <table className={styles.matrix} role="table" data-many={levels.length > many || undefined} lang={model.language}>
      <caption className="sr-only">Practices by category and level</caption>
      <colgroup>
        {levels.map(({ id }) => (
          <col key={id} className={filled.has(id) ? undefined : styles.narrow} />
        ))}
      </colgroup>
      <thead role="rowgroup">
        <tr role="row">
          {levels.map((level, step) => (
            <th key={level.id} scope="col" role="columnheader">
              {levelName(level)}
              <span aria-hidden className={toneOf(step, levels.length)} style={{ height: `${0.25 * (step + 1)}rem` }} />
            </th>
          ))}
        </tr>
      </thead>
      {categoriesByGroup(model).map(({ group, categories }) => (
        <tbody key={group?.id ?? "all"} role="rowgroup">
          {group && (
            <tr role="row" className={styles.group}>
              <th scope="rowgroup" role="rowheader" colSpan={levels.length}>
                <h3>{group.name}</h3>
              </th>
            </tr>
          )}
          {categories.map(({ id }) => {
            const column = columns.get(id);
            if (!column) return null;
            return <CategoryRows key={id} column={column} at={at} brief={brief} heading={group ? "h4" : "h3"} />;
          })}
        </tbody>
      ))}
    </table>
  );
}
