// Every answer, by category and level, with what the team wrote to it; only where the reader may see answers.

import { evidenceLine } from "@/lib/evidence/rules";
import { percent } from "@/lib/format/numbers";
import type { Report, ReportAnswer } from "../types";
import { type Part, openPart, ruleAcross, subheading } from "./headings";
import { type Line, type Style, linesOf } from "./lines";
import type { Sheet, Tag } from "./sheet";
import { contentWidth, paper, styles } from "./styles";

const answerWidth = 128;
const statementWidth = contentWidth - answerWidth - 16;
const answerX = paper.left + contentWidth - answerWidth;
const air = 3.5;

const movedText = { up: "up since last time", down: "down since last time" } as const;

function besides({ scored, moved, carried, of, value }: ReportAnswer): string {
  const about = [
    ...(of !== null && value !== null ? [`of ${of}`] : []),
    ...(scored ? [] : ["not scored"]),
    ...(carried ? ["as before"] : []),
    ...(moved === null ? [] : [movedText[moved]]),
  ];
  return about.join(" · ");
}

function remarks({ reason, note, criteria, evidence }: ReportAnswer, today: string): readonly string[] {
  return [
    ...(reason === null ? [] : [`Reason: ${reason}`]),
    ...(note === null ? [] : [`Note: ${note}`]),
    ...criteria.map(({ text, met }) => `${met ? "Met" : "Not met"}: ${text}`),
    ...evidence.map((item) => `Evidence: ${evidenceLine(item, today)}`),
  ];
}

type Block = { readonly lines: readonly Line[]; readonly style: Style };

const block = (text: string, style: Style, width: number): Block => ({ lines: linesOf(text, style, width), style });
const heightOf = (blocks: readonly Block[]) =>
  blocks.reduce((sum, { lines, style }) => sum + lines.length * style.leading, 0);

function drawBlocks(sheet: Sheet, blocks: readonly Block[], x: number, y: number): void {
  let at = y;
  for (const { lines, style } of blocks) at = sheet.lines(lines, style, x, at);
}

/** A row: the practice heads it, the answer is beside it, and what was written to it stands below, over pages if need be. */
function drawAnswer(sheet: Sheet, body: Tag, answer: ReportAnswer, today: string): void {
  const statement = [block(answer.statement, styles.small, statementWidth)];
  const said = [
    block(answer.text, answer.state === "value" ? styles.smallStrong : styles.smallSoft, answerWidth),
    block(besides(answer), styles.smallSoft, answerWidth),
  ];
  const height = Math.max(heightOf(statement), heightOf(said));
  sheet.need(height + 2 * air);
  ruleAcross(sheet, sheet.y);
  const top = sheet.y + air;
  const row = sheet.group(body, "TR");
  sheet.tagged(row, "TH", () => drawBlocks(sheet, statement, paper.left, top), { scope: "Row" });
  const cell = sheet.group(row, "TD");
  sheet.tagged(cell, "P", () => drawBlocks(sheet, said, answerX, top));
  sheet.y = top + height;
  for (const remark of remarks(answer, today)) {
    sheet.text(cell, remark, styles.smallSoft, { x: paper.left + 10, width: statementWidth - 10 });
  }
  sheet.y += air;
}

type Place = { readonly report: Report; readonly part: Part; readonly category: Report["categories"][number] };

function drawLevel(sheet: Sheet, { report, part, category }: Place, level: Report["model"]["levels"][number]): void {
  const answers = report.answers?.filter((one) => one.category.id === category.id && one.level.id === level.id) ?? [];
  if (answers.length === 0) return;
  const own = report.score.categories.find(({ id }) => id === category.id);
  const score = own?.cells.find((cell) => cell.level === level.id)?.score ?? null;
  sheet.need(60);
  sheet.y += 5;
  const title = score === null ? level.name : `${level.name}: ${percent(score)}`;
  sheet.text(part.tag, title, { ...styles.smallStrong, colour: styles.soft.colour }, { type: "H4" });
  sheet.y += 2;
  const table = sheet.group(part.tag, "Table");
  for (const answer of answers) drawAnswer(sheet, table, answer, report.evidence.today.on);
}

/** The team's own copy holds more than it shared: pages of their own, which can be left out. */
const ownCopy =
  "The team shared its results only: these pages are in its own copy. Leave them out when you pass it on.";

export function drawAnswers(sheet: Sheet, report: Report): void {
  if (report.answers === null) return;
  const isPrivate = report.share === "results";
  if (isPrivate) sheet.turn();
  const part = openPart(sheet, "All answers", 140);
  if (isPrivate) sheet.text(part.tag, ownCopy, styles.soft);
  for (const category of report.categories) {
    if (!report.answers.some((answer) => answer.category.id === category.id)) continue;
    sheet.y += 10;
    subheading(sheet, part, category.name, 70);
    for (const level of report.model.levels) drawLevel(sheet, { report, part, category }, level);
  }
  if (isPrivate) sheet.turn();
}
