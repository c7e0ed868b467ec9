// What stands on every page: team, date, model and version above; the page of how many below.

import { day } from "@/lib/format/dates";
import type { Report } from "../types";
import { firstLines, lengthOf } from "./lines";
import type { Sheet } from "./sheet";
import { contentWidth, paper, styles } from "./styles";

const style = styles.smallSoft;

/** "Checkout, 30 September 2026 · CD maturity model 1.0.0". */
export const titleOf = ({ team, publishedAt, timeZone, model }: Report): string =>
  `${team.name}, ${day(publishedAt, timeZone)} · ${model.title} ${model.version}`;

/** Day, model and version; where the title is too long, the title is cut and the version stays. */
function editionOf({ publishedAt, timeZone, model }: Report): string {
  const [before, after] = [`${day(publishedAt, timeZone)} · `, ` ${model.version}`];
  const room = contentWidth * 0.6 - lengthOf(before, style) - lengthOf(after, style);
  const [title] = firstLines(model.title, style, room, 1);
  return before + (title?.pieces.map(({ text }) => text).join("") ?? "") + after;
}

/** Draws head and foot on all pages, once their number is known. */
export function drawRunning(sheet: Sheet, report: Report): void {
  const { count } = sheet.pdf.bufferedPageRange();
  const edition = editionOf(report);
  const [name] = firstLines(report.team.name, style, contentWidth - lengthOf(edition, style) - 16, 1);
  for (let page = 0; page < count; page += 1) {
    sheet.pdf.switchToPage(page);
    sheet.artefact(() => {
      const width = contentWidth;
      if (name) sheet.lines([name], style, paper.left, 34);
      sheet.label(edition, style, paper.left, 34, { width, align: "right" });
      sheet.label("Altimeter", style, paper.left, paper.height - 40);
      sheet.label(`Page ${page + 1} of ${count}`, style, paper.left, paper.height - 40, { width, align: "right" });
    }, "Pagination");
  }
}
