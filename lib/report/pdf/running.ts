// What stands on every page: whose it is, date, model and version above; the page of how many below.

import { day } from "@/lib/format/dates";
import { firstLines, lengthOf } from "./lines";
import type { Sheet } from "./sheet";
import { contentWidth, paper, styles } from "./styles";

const style = styles.smallSoft;

/** What a document is about: a team or a unit, when, by which edition of a model. */
export type Subject = {
  readonly name: string;
  readonly at: string;
  readonly timeZone: string;
  readonly model: { readonly title: string; readonly version: string };
};

/** "Checkout, 30 September 2026 · CD maturity model 1.0.0". */
export const titleOf = ({ name, at, timeZone, model }: Subject): string =>
  `${name}, ${day(at, timeZone)} · ${model.title} ${model.version}`;

/** Day, model and version; where the title is too long, the title is cut and the version stays. */
function editionOf({ at, timeZone, model }: Subject): string {
  const [before, after] = [`${day(at, timeZone)} · `, ` ${model.version}`];
  const room = contentWidth * 0.6 - lengthOf(before, style) - lengthOf(after, style);
  const [title] = firstLines(model.title, style, room, 1);
  return before + (title?.pieces.map(({ text }) => text).join("") ?? "") + after;
}

/** Draws head and foot on all pages, once their number is known. */
export function drawRunning(sheet: Sheet, subject: Subject): void {
  const { count } = sheet.pdf.bufferedPageRange();
  const edition = editionOf(subject);
  const [name] = firstLines(subject.name, style, contentWidth - lengthOf(edition, style) - 16, 1);
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
