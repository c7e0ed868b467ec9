// Lists, as lists are tagged: a label and a body for each entry.

import type { Sheet, Tag } from "./sheet";
import { type Style } from "./lines";
import { contentWidth, paper, styles } from "./styles";

export type Entry = { readonly text: string; readonly detail?: string };

type Look = { readonly ordered?: boolean; readonly style?: Style; readonly detailStyle?: Style; readonly gap?: number };

const indent = 14;

/** A list at the present place; numbers where the order counts, dots where it does not. */
export function list(sheet: Sheet, parent: Tag, entries: readonly Entry[], look: Look = {}): void {
  const { ordered = false, style = styles.body, detailStyle = styles.smallSoft, gap = 2 } = look;
  const tag = sheet.group(parent, "L");
  tag.dictionary.data["A"] = { O: "List", ListNumbering: ordered ? "Decimal" : "Disc" };
  const place = { x: paper.left + indent, width: contentWidth - indent };
  entries.forEach(({ text, detail }, at) => {
    const item = sheet.group(tag, "LI");
    sheet.need(style.leading * 2);
    const label = ordered ? `${at + 1}` : "•";
    sheet.tagged(item, "Lbl", () => sheet.label(label, { ...style, colour: styles.soft.colour }, paper.left, sheet.y));
    const body = sheet.group(item, "LBody");
    sheet.text(body, text, style, place);
    if (detail) sheet.text(body, detail, detailStyle, place);
    sheet.y += gap;
  });
}
