// The strata on paper: a column per category, a row per level, filled by score, with the line of what is reached.

import { percent } from "@/lib/format/numbers";
import type { Strata, StrataCell, StrataColumn } from "../strata";
import { colours } from "./colours";
import { firstLines, lengthOf } from "./lines";
import { type Box, drawHatching, drawStripes } from "./patterns";
import type { Sheet, Tag } from "./sheet";
import { contentWidth, paper, styles } from "./styles";

const gapX = 6;
const gapY = 3;
const most = { name: 3, inColumn: 7 } as const;
const figureStyle = { ...styles.small, size: 7, leading: 9 };
const nameStyle = { ...styles.small, size: 7.5, leading: 9.5 };

/** With more columns than this, a column is known by its number in the table below. */
export const isMany = ({ categories }: Strata): boolean => categories.length > most.inColumn;

function wordOf({ state, fill, assumed }: StrataCell): string {
  if (state === "waived") return "n/a";
  if (assumed) return "assumed";
  return fill === null ? "" : percent(fill);
}

function cellText(cell: StrataCell, level: string): string {
  if (cell.state === "empty") return `${level} asks nothing`;
  if (cell.state === "waived") return `${level} does not apply`;
  if (cell.fill === null) return `${level} nothing answered`;
  const open = cell.high !== null && cell.high > cell.fill ? `, up to ${percent(cell.high)} with what is open` : "";
  const assumed = cell.assumed ? " assumed, " : " ";
  const holds = cell.passes === null ? "" : cell.passes ? ", holds" : cell.holdsBack ? ", holds it back" : "";
  return `${level}${assumed}${percent(cell.fill)}${open}${holds}`;
}

/** What the drawing shows, in words and figures. */
export function strataInWords({ levels, categories }: Strata): string {
  const columns = categories.map(({ name, caption, cells }) => {
    const said = levels.flatMap(({ id, name: level }) => {
      const cell = cells.find((one) => one.level === id);
      return cell ? [cellText(cell, level)] : [];
    });
    return `${name}: ${caption}. ${said.join("; ")}.`;
  });
  return `How much of each level is in place, the lowest level first. ${columns.join(" ")}`;
}

const columnWidth = (strata: Strata, left: number) =>
  (contentWidth - left - gapX * (strata.categories.length - 1)) / strata.categories.length;

const levelsWidth = ({ levels }: Strata) =>
  Math.min(104, Math.max(...levels.map(({ name }) => lengthOf(name, styles.smallSoft))) + 10);

const namesOf = (strata: Strata, width: number) =>
  strata.categories.map(({ name }, at) =>
    firstLines(isMany(strata) ? String(at + 1) : name, nameStyle, width, most.name),
  );

/** Points below the strata that the names of the columns take. */
function namesHeight(strata: Strata): number {
  const names = namesOf(strata, columnWidth(strata, levelsWidth(strata)));
  return Math.max(1, ...names.map((lines) => lines.length)) * nameStyle.leading + 5;
}

export const strataHeight = (strata: Strata, rowHeight: number): number =>
  strata.levels.length * (rowHeight + gapY) + namesHeight(strata);

function drawFill(sheet: Sheet, cell: StrataCell, box: Box): void {
  const { pdf } = sheet;
  const fill = cell.fill ?? 0;
  const open = Math.max(0, (cell.high ?? fill) - fill);
  pdf.save().roundedRect(box.x, box.y, box.width, box.height, 2.5).clip();
  if (cell.state === "waived") drawHatching(pdf, box);
  if (fill > 0) {
    const height = box.height * fill;
    pdf.rect(box.x, box.y + box.height - height, box.width, height).fill(cell.passes ? colours.h4 : colours.h2);
  }
  if (open > 0 && cell.state !== "waived") {
    drawStripes(pdf, { ...box, y: box.y + box.height * (1 - fill - open), height: box.height * open });
  }
  pdf.restore();
}

/** The figure stands in the fill where that is high enough to carry it, else above it; stripes get a ground for it. */
function drawFigure(sheet: Sheet, cell: StrataCell, box: Box): void {
  const word = wordOf(cell);
  const width = lengthOf(word, figureStyle);
  if (word === "" || width > box.width) return;
  const fillHeight = box.height * (cell.fill ?? 0);
  const onFill = fillHeight >= figureStyle.leading;
  const x = box.x + Math.max(1, box.width - width - 4);
  const rise = onFill || cell.fill === null ? 1 : Math.max(1, fillHeight);
  const y = Math.max(box.y + 0.5, box.y + box.height - figureStyle.leading - rise);
  const needsGround = cell.state === "waived" || (!onFill && (cell.high ?? 0) > (cell.fill ?? 0));
  if (needsGround) sheet.pdf.roundedRect(x - 2, y, width + 4, figureStyle.leading, 2).fill(colours.card);
  sheet.label(word, { ...figureStyle, colour: onFill && cell.passes ? colours["on-high"] : colours.ink }, x, y);
}

function drawBorder(sheet: Sheet, cell: StrataCell, box: Box): void {
  const { pdf } = sheet;
  const width = cell.holdsBack ? 1.4 : 0.6;
  pdf.save().lineWidth(width);
  if (cell.state === "empty") pdf.dash(0.8, { space: 1.6 });
  pdf.roundedRect(box.x + width / 2, box.y + width / 2, box.width - width, box.height - width, 2.5);
  pdf.stroke(cell.holdsBack ? colours.warn : cell.passes && cell.state === "scored" ? colours.h4 : colours.line);
  pdf.restore();
}

/** How many levels, from the lowest, lie below the line in a column. */
const heightReached = ({ levels }: Strata, { reached }: StrataColumn) =>
  levels.findIndex(({ id }) => id === reached) + 1;

function drawReached(sheet: Sheet, strata: Strata, left: number, bottom: number, width: number, row: number): void {
  const { pdf } = sheet;
  const yOf = (column: StrataColumn) => bottom - heightReached(strata, column) * (row + gapY) + gapY / 2;
  pdf.save().lineWidth(1.4).lineJoin("round").lineCap("round");
  strata.categories.forEach((column, at) => {
    const x = left + at * (width + gapX) - gapX / 2;
    if (at === 0) pdf.moveTo(x, yOf(column));
    else pdf.lineTo(x, yOf(column));
    pdf.lineTo(x + width + gapX, yOf(column));
  });
  pdf.stroke(colours.ink).restore();
}

/** The strata at the present place, their rows this high; a figure that says all its numbers. */
export function drawStrata(sheet: Sheet, parent: Tag, strata: Strata, rowHeight: number): void {
  const height = strataHeight(strata, rowHeight);
  const labels = levelsWidth(strata);
  const left = paper.left + labels;
  const width = columnWidth(strata, labels);
  const top = sheet.y;
  const bottom = top + strata.levels.length * (rowHeight + gapY) - gapY;
  sheet.figure(parent, strataInWords(strata), height, () => {
    strata.levels.forEach(({ id, name }, row) => {
      const y = bottom - row * (rowHeight + gapY) - rowHeight;
      const lines = firstLines(name, styles.smallSoft, labels - 8, rowHeight >= 22 ? 2 : 1);
      const textTop = y + rowHeight - lines.length * styles.smallSoft.leading - 1;
      sheet.lines(lines, styles.smallSoft, paper.left, textTop);
      strata.categories.forEach(({ cells }, at) => {
        const cell = cells.find((one) => one.level === id);
        if (!cell) return;
        const box = { x: left + at * (width + gapX), y, width, height: rowHeight };
        drawFill(sheet, cell, box);
        drawBorder(sheet, cell, box);
        drawFigure(sheet, cell, box);
      });
    });
    if (
      strata.categories.some(({ reached, cells }) => reached !== null || cells.some(({ passes }) => passes !== null))
    ) {
      drawReached(sheet, strata, left, bottom, width, rowHeight);
    }
    namesOf(strata, width).forEach((lines, at) => {
      sheet.lines(lines, nameStyle, left + at * (width + gapX), bottom + 5);
    });
  });
  sheet.y = top + height;
}
