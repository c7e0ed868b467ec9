// A result that was taken back says so before anything else.

import { day } from "@/lib/format/dates";
import type { Report } from "../types";
import { colours } from "./colours";
import { heightOf } from "./lines";
import type { Sheet } from "./sheet";
import { contentWidth, paper, styles } from "./styles";

export function drawWithdrawn(sheet: Sheet, { withdrawn, timeZone }: Report): void {
  if (!withdrawn) return;
  const { at, by, reason } = withdrawn;
  const text = `This result was withdrawn on ${day(at, timeZone)} by ${by}: “${reason}” It counts in no figure.`;
  const place = { x: paper.left + 10, width: contentWidth - 20 };
  sheet.y += 8;
  const [top, height] = [sheet.y, heightOf(text, styles.body, place.width) + 12];
  if (height <= sheet.room) {
    sheet.artefact(() => {
      sheet.pdf.roundedRect(paper.left, top, contentWidth, height, 4).fill(colours["warn-soft"]);
    });
  }
  sheet.y += 6;
  sheet.text(sheet.root, text, styles.body, place);
  sheet.y += 6;
}
