// What every reader must know, and whose model it is.

import type { Report } from "../types";
import { openPart } from "./headings";
import { list } from "./list";
import type { Sheet } from "./sheet";
import { styles } from "./styles";

/** What the team says itself, in its own paragraphs. */
export function drawComment(sheet: Sheet, { comment }: Report): void {
  if (comment === null || comment.trim() === "") return;
  const { tag } = openPart(sheet, "What the team says");
  for (const paragraph of comment.split(/\n\s*\n/)) {
    sheet.text(tag, paragraph, styles.body);
    sheet.y += 5;
  }
}

export function drawCaveats(sheet: Sheet, { caveats, model }: Pick<Report, "caveats" | "model">): void {
  const { tag } = openPart(sheet, "What to know before using this", 80);
  const own = caveats.filter((caveat) => caveat !== model.attribution);
  list(
    sheet,
    tag,
    own.map((text) => ({ text })),
    { gap: 2 },
  );
}

export function drawSource(sheet: Sheet, { model }: Pick<Report, "model">): void {
  const { tag } = openPart(sheet, "Source and licence", 50);
  sheet.text(tag, `${model.title}, version ${model.version}.`, styles.body);
  if (model.source !== null) sheet.text(tag, `Source: ${model.source}.`.replace(/\.\.$/, "."), styles.body);
  if (model.licence !== null) sheet.text(tag, `Licence: ${model.licence}`, styles.body);
  if (model.attribution !== null) sheet.text(tag, model.attribution, styles.body);
}
