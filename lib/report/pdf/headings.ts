// Headings, each with its bookmark, and the parts of the document that they open.

import { colours } from "./colours";
import { heightOf } from "./lines";
import type { Sheet, Tag } from "./sheet";
import { contentWidth, paper, styles } from "./styles";

type Bookmark = PDFKit.PDFOutline;

export type Part = { readonly tag: Tag; readonly bookmark: Bookmark };

// pdfkit measures `left` from the right edge.
const bookmarkAt = (sheet: Sheet, parent: Bookmark, title: string): Bookmark =>
  parent.addItem(title, { expanded: false, top: Math.max(0, sheet.y - 12), left: paper.width });

/** The name of the document, the only heading of the first order. */
export function titleHeading(sheet: Sheet, text: string): void {
  // A very long name takes smaller letters, not half of the page.
  const style =
    heightOf(text, styles.title, contentWidth - 90) > 2 * styles.title.leading ? styles.section : styles.title;
  sheet.text(sheet.root, text, style, { type: "H1", width: contentWidth - 90 });
}

/** Opens a part with a heading of the second order; `keep` points of what follows stay on its page. */
export function openPart(sheet: Sheet, title: string, keep = 60): Part {
  sheet.y += sheet.y > paper.top ? 16 : 0;
  sheet.need(styles.section.leading + keep);
  const tag = sheet.group(sheet.root, "Sect");
  const bookmark = bookmarkAt(sheet, sheet.pdf.outline, title);
  sheet.text(tag, title, styles.section, { type: "H2" });
  sheet.y += 4;
  return { tag, bookmark };
}

/** A heading of the third order below a thin line, with a bookmark in its part. */
export function subheading(sheet: Sheet, part: Part, title: string, keep = 40): void {
  sheet.need(10 + styles.heading.leading + keep);
  ruleAcross(sheet, sheet.y);
  sheet.y += 6;
  bookmarkAt(sheet, part.bookmark, title);
  sheet.text(part.tag, title, styles.heading, { type: "H3" });
}

/** A hairline over the whole width. */
export function ruleAcross(sheet: Sheet, y: number, x: number = paper.left, width: number = contentWidth): void {
  sheet.artefact(() => {
    sheet.pdf
      .lineWidth(0.6)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke(colours.line);
  });
}
