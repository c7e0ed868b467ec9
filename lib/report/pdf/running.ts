// What stands on every page: team, date, model and version above; the page of how many below.

import { day } from "@/lib/format/dates";
import type { Report } from "../types";
import { firstLines } from "./lines";
import type { Sheet } from "./sheet";
import { contentWidth, paper, styles } from "./styles";

export const runningTitle = ({ team, publishedAt, timeZone, model }: Report): readonly [string, string] => [
  team.name,
  `${day(publishedAt, timeZone)} · ${model.title} ${model.version}`,
];

/** Draws head and foot on all pages, once their number is known. */
export function drawRunning(sheet: Sheet, report: Report): void {
  const { count } = sheet.pdf.bufferedPageRange();
  const [team, edition] = runningTitle(report);
  const style = styles.smallSoft;
  const [name] = firstLines(team, style, contentWidth * 0.42, 1);
  const [about] = firstLines(edition, style, contentWidth * 0.55, 1);
  for (let page = 0; page < count; page += 1) {
    sheet.pdf.switchToPage(page);
    sheet.artefact(() => {
      const width = contentWidth;
      if (name) sheet.lines([name], style, paper.left, 34);
      if (about) sheet.lines([about], style, paper.left, 34, { width, align: "right" });
      sheet.label("Altimeter", style, paper.left, paper.height - 40);
      sheet.label(`Page ${page + 1} of ${count}`, style, paper.left, paper.height - 40, { width, align: "right" });
    }, "Pagination");
  }
}
