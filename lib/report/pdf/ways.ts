// Category by category: where it stands, what holds it back and the shortest way up.

import { indexWithBounds, percent, signed } from "@/lib/format/numbers";
import { targetLine } from "@/lib/targets/words";
import type { Report, ReportCategory, ReportPractice } from "../types";
import { type Part, openPart, subheading } from "./headings";
import { heightOf } from "./lines";
import { list } from "./list";
import type { Sheet } from "./sheet";
import { contentWidth, styles } from "./styles";

/** "Not yet at Base · 0.8 of 5, +0.2 since last time." */
function standing({ caption, change }: ReportCategory): string {
  const since = change === null ? "" : `, ${signed(change)} since last time`;
  return `${caption.charAt(0).toUpperCase()}${caption.slice(1)}${since}.`;
}

/** What stands below the name: where it is, how far from the team's target, and what to read beside it. */
const said = (category: ReportCategory): string =>
  [standing(category), ...(category.target ? [targetLine(category.target)] : []), ...category.remarks].join(" ");

const isSame = ({ heldBackBy, way }: ReportCategory) =>
  heldBackBy.length === way.length && way.every(({ id }) => heldBackBy.some((held) => held.id === id));

function practices(sheet: Sheet, part: Part, lead: string, all: readonly ReportPractice[], home: string | null): void {
  sheet.need(3 * styles.body.leading);
  sheet.y += 2;
  sheet.text(part.tag, lead, styles.body);
  const entries = all.map(({ statement, category }) => ({
    text: home === null || category.id === home ? statement : `${statement} (${category.name})`,
  }));
  list(sheet, part.tag, entries, { ordered: home !== null, gap: 1 });
}

/** Points that a category takes: it stays on one page where it is no longer than a third of one. */
function heightOfCategory(category: ReportCategory): number {
  const { heldBackBy, way } = category;
  const texts = [said(category), ...(isSame(category) ? [] : heldBackBy.map(({ statement }) => statement))];
  const all = [...texts, ...way.map(({ statement, category: { name } }) => `${statement} (${name})`)];
  return all.reduce((sum, text) => sum + heightOf(text, styles.body, contentWidth - 14) + 1, 2 * styles.body.leading);
}

function drawCategory(sheet: Sheet, part: Part, category: ReportCategory): void {
  const { id, heldBackBy, way, name } = category;
  const level = category.heldBackAt ?? "the next level";
  subheading(sheet, part, name, Math.min(heightOfCategory(category), 240));
  sheet.text(part.tag, said(category), styles.soft);
  if (way.length > 0 && isSame(category)) {
    practices(sheet, part, `Held back at ${level} by these, which are also the shortest way to it:`, way, id);
  } else {
    if (heldBackBy.length > 0) practices(sheet, part, `Held back at ${level} by:`, heldBackBy, null);
    if (way.length > 0)
      practices(sheet, part, `The shortest way to ${level}, what is needed first at the top:`, way, id);
  }
  sheet.y += 8;
}

/** The whole as one number, with the warning that belongs to it; null where nothing is assessed. */
export function wholeInFigures({ score }: Report): string | null {
  const { share } = score.overall;
  const index = indexWithBounds(score.overall);
  if (index === null) return null;
  const part = share === null ? "" : `, ${percent(share / 100)} of the model`;
  return `Over all categories the index is ${index}${part}. One number hides more than it shows: read the profile.`;
}

export function drawWays(sheet: Sheet, report: Report): void {
  const gated = report.score.rule !== null;
  const part = openPart(sheet, gated ? "What holds back, and the shortest way up" : "All of it in one figure", 100);
  const whole = wholeInFigures(report);
  if (whole !== null) sheet.text(part.tag, whole, styles.soft);
  sheet.y += 6;
  // Without levels nothing holds a category back: it is said again only where there is more than its index.
  const telling = report.categories.filter(({ way, remarks }) => gated || way.length + remarks.length > 0);
  for (const category of telling) drawCategory(sheet, part, category);
}
