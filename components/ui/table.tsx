import type { ReactNode } from "react";

export type TableColumn = {
  id: string;
  header: ReactNode;
  numeric?: boolean;
  headerHidden?: boolean;
  /** A share of the table, "60%": tables below each other then have their columns in line. */
  width?: string;
};
export type TableRow = { id: string; cells: readonly ReactNode[] };

type TableProps = {
  caption: string;
  captionHidden?: boolean;
  columns: readonly TableColumn[];
  /** One cell for each column; the first is the row's header. */
  rows: readonly TableRow[];
  empty?: ReactNode;
};

const side = (column: TableColumn | undefined) => (column?.numeric ? "text-right" : "text-left");

export function Table({ caption, captionHidden = true, columns, rows, empty }: TableProps) {
  return (
    <div className="relative overflow-x-auto" tabIndex={0} role="group" aria-label={caption}>
      <table className="w-full border-collapse text-small">
        <caption className={captionHidden ? "sr-only" : "pb-2 text-left text-small text-soft"}>{caption}</caption>
        <thead>
          <tr className="border-b border-line">
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                style={column.width === undefined ? undefined : { width: column.width }}
                className={`py-2 pr-4 align-bottom font-medium text-soft ${side(column)}`}
              >
                {column.headerHidden ? <span className="sr-only">{column.header}</span> : column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="border-b border-line">
              {row.cells.map((cell, index) => {
                const column = columns[index];
                const key = column?.id ?? index;
                if (index > 0) {
                  return (
                    <td key={key} className={`py-2.5 pr-4 align-top ${side(column)}`}>
                      {cell}
                    </td>
                  );
                }
                return (
                  <th key={key} scope="row" className={`py-2.5 pr-4 align-top font-medium ${side(column)}`}>
                    {cell}
                  </th>
                );
              })}
            </tr>
          ))}
          {rows.length === 0 && empty && (
            <tr>
              <td colSpan={columns.length} className="py-4 text-soft">
                {empty}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
