// This profile against the one before it, as a web and as a table.

import { shortDay } from "@/lib/format/dates";
import { ofMost, signed } from "@/lib/format/numbers";
import type { Report } from "../types";
import { colours } from "./colours";
import { openPart } from "./headings";
import { type Web, drawWeb } from "./radar-drawing";
import type { Sheet } from "./sheet";
import { contentWidth, paper, styles } from "./styles";
import { type TableText, drawTable, tableHeight } from "./table";

/** Beside its table, and alone: many labels around it need room. */
const besideTable = { width: 284, height: 248 } as const;
const alone = { width: 360, height: 312 } as const;
const mostBeside = 7;

type Compared = {
  readonly name: string;
  readonly now: number | null;
  readonly before: number | null;
  readonly nowText: string;
  readonly beforeText: string;
  readonly change: string;
};

const inWords = (index: number | null, max: number) => (index === null ? "not assessed" : ofMost(index, max));

const comparedOf = ({ score, categories, before }: Report): readonly Compared[] =>
  score.categories.map(({ id, index, max }) => {
    const own = categories.find((category) => category.id === id);
    const then = before?.categories.find((one) => one.id === id)?.index ?? null;
    const change = own?.change ?? null;
    return {
      name: own?.name ?? id,
      now: index,
      before: then,
      nowText: inWords(index, max),
      beforeText: inWords(then, max),
      change: change === null ? "–" : signed(change),
    };
  });

function tableOf(report: Report, compared: readonly Compared[], x: number, width: number): TableText {
  const { before, publishedAt, timeZone } = report;
  const figures = before ? [42, 42, 40] : [76];
  const names = width - figures.reduce((sum, one) => sum + one, 0);
  return {
    x,
    air: compared.length > 8 ? 2 : 3,
    columns: [
      { header: "Category", width: names, style: styles.smallStrong },
      { header: shortDay(publishedAt, timeZone), width: figures[0] ?? 0 },
      ...(before
        ? [
            { header: shortDay(before.publishedAt, timeZone), width: figures[1] ?? 0 },
            { header: "Change", width: figures[2] ?? 0 },
          ]
        : []),
    ],
    rows: compared.map(({ name, nowText, beforeText, change }) =>
      before ? [name, nowText, beforeText, change] : [name, nowText],
    ),
  };
}

function keyOf(sheet: Sheet, report: Report, x: number, y: number): void {
  const { pdf } = sheet;
  const entries = [
    [shortDay(report.publishedAt, report.timeZone), colours.accent, false],
    ...(report.before ? [[shortDay(report.before.publishedAt, report.timeZone), colours.edge, true] as const] : []),
  ] as const;
  entries.forEach(([name, colour, dashed], at) => {
    const left = x + at * 90;
    pdf.save().lineWidth(1.4);
    if (dashed) pdf.dash(3, { space: 2.5 });
    pdf
      .moveTo(left, y + 5.5)
      .lineTo(left + 18, y + 5.5)
      .stroke(colour);
    pdf.restore();
    sheet.label(name, styles.smallSoft, left + 23, y);
  });
}

function altOf({ before, publishedAt, timeZone }: Report, compared: readonly Compared[]): string {
  const said = compared.map(({ name, nowText, beforeText }) =>
    before ? `${name} ${nowText}, before ${beforeText}` : `${name} ${nowText}`,
  );
  const then = before ? ` and of ${shortDay(before.publishedAt, timeZone)}` : "";
  return `Radar of the index of each category on ${shortDay(publishedAt, timeZone)}${then}: ${said.join("; ")}.`;
}

/** With fewer than three categories there is no web, only the table. */
export function drawRadar(sheet: Sheet, report: Report): void {
  const compared = comparedOf(report);
  const isWeb = compared.length >= 3;
  // Many rows beside the web would be high and narrow: they go below it.
  const isBeside = isWeb && compared.length <= mostBeside;
  const { width: webWidth, height: webHeight } = isBeside ? besideTable : alone;
  const x = isBeside ? paper.left + webWidth + 10 : paper.left;
  const table = tableOf(report, compared, x, paper.left + contentWidth - x);
  const title = report.before ? "Now and before" : "The profile as a web";
  const { tag } = openPart(sheet, title, isWeb ? webHeight + 30 : tableHeight(table));
  const top = sheet.y;
  const webLeft = isBeside ? paper.left : paper.left + (contentWidth - webWidth) / 2;
  const max = Math.max(1, ...report.score.categories.map((category) => category.max));
  const web: Web = { axes: compared, max, x: webLeft, y: top + 20, width: webWidth, height: webHeight - 20 };
  if (isWeb) {
    sheet.figure(
      tag,
      altOf(report, compared),
      webHeight,
      () => {
        keyOf(sheet, report, paper.left, top);
        drawWeb(sheet, web);
      },
      isBeside ? { width: webWidth } : {},
    );
  }
  sheet.y = isWeb && !isBeside ? top + webHeight + 8 : top;
  const page = sheet.pdf.bufferedPageRange().count;
  drawTable(sheet, tag, table);
  // On the page that the web is on, what follows starts below both.
  if (isBeside && page === sheet.pdf.bufferedPageRange().count) sheet.y = Math.max(sheet.y, top + webHeight);
}
