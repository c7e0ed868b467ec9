// Teams by category: the level and the index of each, teams by unit and alphabet as they are given, never by a score.

import { cellWords, type CellWords, type HeatmapLevels, rowNote } from "@/lib/overviews/heatmap-words";
import type { HeatmapTeam } from "@/lib/overviews/types";
import { colours } from "../pdf/colours";
import { heightOf } from "../pdf/lines";
import { ramp, type Shade, shadeOf } from "../pdf/ramp";
import type { UnitReport } from "../unit/types";
import { framed, margin } from "./frame";
import { cellPadding, cellStyle, columnWidth } from "./column-width";
import { type Entry, legend } from "./legend";
import { type Block, type Picture, type Shape, textBlock, type } from "./shapes";

export type HeatmapSource = {
  readonly report: UnitReport;
  readonly teams: readonly HeatmapTeam[];
  readonly levels: HeatmapLevels;
};

const nameWidth = 190;
const leastWidth = 560;
const lineGap = 2;

type Cell = { readonly words: CellWords; readonly shade: Shade | undefined; readonly isStale: boolean };
type Row = {
  readonly team: HeatmapTeam;
  readonly note: string;
  /** In the order of the columns; null where the team's result says nothing of a category. */
  readonly cells: readonly (Cell | null)[];
};
type Table = { readonly rows: readonly Row[]; readonly heads: readonly string[]; readonly column: number };

function shadeIn({ level, index, max }: HeatmapTeam["categories"][number], levels: HeatmapLevels): Shade | undefined {
  if (index === null) return ramp[0];
  if (levels.length === 0) return ramp[max === 0 ? 0 : Math.round((index / max) * (ramp.length - 1))];
  return shadeOf(levels.findIndex(({ id }) => id === level) + 1, levels.length + 1);
}

function tableOf({ report, teams, levels }: HeatmapSource): Table {
  const rows = teams.map((team): Row => ({
    team,
    note: rowNote(team, report.timeZone),
    cells: report.categories.map(({ id, name }) => {
      const figures = team.categories.find((category) => category.id === id);
      if (!figures) return null;
      return { words: cellWords(team, figures, name, levels), shade: shadeIn(figures, levels), isStale: team.stale };
    }),
  }));
  const heads = report.categories.map(({ name }) => name);
  const texts = rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell ? linesOfCell(cell) : [])));
  return { rows, heads, column: columnWidth(heads, texts) };
}

const linesOfCell = ({ words: { text, figure, uncertain } }: Cell): readonly string[] =>
  figure === null ? [text] : [text, uncertain ?? figure];

const cellHeight = (cell: Cell | null, width: number) =>
  cell ? heightOf(linesOfCell(cell).join("\n"), cellStyle, width - 2 * cellPadding) + 2 * cellPadding - 2 : 0;

function cellShapes(cell: Cell, x: number, y: number, width: number, height: number): Shape {
  const { fill = colours.card, ink = colours.ink } = (cell.isStale ? undefined : cell.shade) ?? {};
  const isOpen = cell.words.uncertain !== null;
  const style = { ...cellStyle, colour: cell.isStale ? colours.soft : ink };
  const place = { x: x + cellPadding, y: y + cellPadding - 1, width: width - 2 * cellPadding };
  return {
    kind: "group",
    title: cell.words.label,
    shapes: [
      {
        ...{ kind: "box", x: x + 1, y: y + 1, width: width - 2, height: height - 2, radius: 3 },
        fill: cell.isStale ? colours.sunk : fill,
        edge: isOpen ? colours.ink : colours.edge,
        dashed: isOpen,
      },
      ...textBlock(linesOfCell(cell).join("\n"), style, place).shapes,
    ],
  };
}

function rowBlock({ team, note, cells }: Row, column: number, y: number): Block {
  const name = textBlock(team.team.name, type.strong, { x: margin, y: y + 5, width: nameWidth - 12 });
  const below = textBlock(note, type.tiny, { x: margin, y: y + 5 + name.height, width: nameWidth - 12 });
  const height = Math.max(name.height + below.height + 8, ...cells.map((cell) => cellHeight(cell, column)));
  const drawn = cells.flatMap((cell, at) =>
    cell ? [cellShapes(cell, margin + nameWidth + at * column, y, column, height)] : [],
  );
  return { shapes: [...name.shapes, ...below.shapes, ...drawn], height };
}

function headBlock({ heads, column }: Table, y: number): Block {
  const width = column - 2 * cellPadding;
  const height = Math.max(...heads.map((head) => heightOf(head, type.strong, width)));
  const shapes = heads.flatMap((head, at) => {
    const own = heightOf(head, type.strong, width);
    return textBlock(head, type.strong, {
      x: margin + nameWidth + at * column + cellPadding,
      y: y + height - own,
      width,
    }).shapes;
  });
  return { shapes, height: height + 4 };
}

const box =
  (fill: string, dashed = false): Entry["sample"] =>
  (x, y) => [
    { kind: "box", x, y: y + 2, width: 12, height: 11, fill, edge: dashed ? colours.ink : colours.edge, dashed },
  ];

function entriesOf({ levels, teams }: HeatmapSource, { rows }: Table): readonly Entry[] {
  const [first] = levels;
  const named = first ? [{ name: `Not yet at ${first.name}` }, ...levels] : [];
  const isOpen = rows.some(({ cells }) => cells.some((cell) => cell !== null && cell.words.uncertain !== null));
  return [
    ...named.map(({ name }, at) => ({ name, sample: box(shadeOf(at, named.length)?.fill ?? colours.card) })),
    ...(teams.some(({ stale }) => stale)
      ? [{ name: "No longer current: in no figure", sample: box(colours.sunk) }]
      : []),
    ...(isOpen ? [{ name: "Answers are open: from, to", sample: box(colours.card, true) }] : []),
  ];
}

function drawing(source: HeatmapSource, table: Table, width: number, from: number): Block {
  const entries = entriesOf(source, table);
  const key = legend(entries, { x: margin, y: from, width: width - 2 * margin });
  const shapes: Shape[] = [...key.shapes];
  let y = from + (entries.length > 0 ? key.height + 10 : 0);
  const put = (block: Block) => {
    shapes.push(...block.shapes);
    y += block.height + lineGap;
  };
  put(headBlock(table, y));
  const hasUnits = new Set(table.rows.map(({ team }) => team.unit.id)).size > 1;
  let unit: string | null = null;
  for (const row of table.rows) {
    if (hasUnits && row.team.unit.id !== unit) {
      unit = row.team.unit.id;
      const name = textBlock(row.team.unit.name, type.body, { x: margin, y: y + 6, width: width - 2 * margin });
      put({ shapes: name.shapes, height: name.height + 8 });
    }
    put(rowBlock(row, table.column, y));
  }
  return { shapes, height: y - from - lineGap };
}

/** The teams that are given, which may be one page of them: `report` says how many there are in all. */
export function heatmapPicture(source: HeatmapSource): Picture {
  const { report, teams, levels } = source;
  const table = tableOf(source);
  const width = Math.max(leastWidth, 2 * margin + nameWidth + report.categories.length * table.column);
  const how =
    levels.length > 0
      ? "The word is the level a team has reached, the figure its index"
      : "The figure is a team’s index";
  return framed(report, {
    id: "heatmap",
    title: "teams",
    key: `By unit, in the order of the alphabet. ${how}, of ${report.max}.`,
    width,
    draw: (y) => drawing(source, table, width, y),
    words: table.rows.flatMap(({ team, note, cells }) => [
      `${team.unit.name}, ${team.team.name}: ${note}.`,
      ...cells.flatMap((cell) => (cell ? [`${cell.words.label}.`] : [])),
    ]),
    notes: teams.length < report.coverage.teams ? [`${teams.length} of ${report.coverage.teams} teams are shown.`] : [],
  });
}
