// Page one: who and when, three actions or next steps, what held back and what moved, and the profile, on one page.

import { day } from "@/lib/format/dates";
import { countOf } from "@/lib/format/words";
import { noStepsText, promiseText } from "../sentences";
import type { Report } from "../types";
import { drawContours } from "./contours";
import { openPart, titleHeading } from "./headings";
import { type Entry, list } from "./list";
import { type Detail, profileTable } from "./profile";
import type { Sheet } from "./sheet";
import { drawStrata, strataHeight } from "./strata";
import { strataKey } from "./strata-key";
import { contentWidth, paper, styles } from "./styles";
import { drawTable, tableHeight } from "./table";
import { drawWithdrawn } from "./withdrawn";

const rowHeights = { least: 12, good: 20, best: 27 } as const;

function leadOf({ team, organisation, publishedAt, publishedBy, participants, timeZone }: Report): string {
  const by = participants === null ? "" : ` · ${countOf(participants, "person")} took part`;
  return `${team.unit} · ${organisation} · published on ${day(publishedAt, timeZone)} by ${publishedBy}${by}`;
}

export const stepEntry = ({ statement, category, level, detail, help }: Report["nextSteps"][number]): Entry => ({
  text: statement,
  detail: `${category.name}, ${level.name}. ${detail} ${help ? "The team needs help from outside." : ""}`.trim(),
});

function movementText({ before, timeZone }: Report): string {
  if (!before) return "This is the team’s first result with this model: there is nothing to compare it with yet.";
  const then = `The result before is of ${day(before.publishedAt, timeZone)}.`;
  return [then, before.heldBackText, before.summary].filter((text) => text !== null).join(" ");
}

/** Points of the page that everything below the strata needs. */
const below = (report: Report, detail: Detail): number => 6 + tableHeight(profileTable(report, detail));

/** The higher the rows of the strata the better; where the page is short, the table says less first. */
function fitOf(sheet: Sheet, report: Report): { readonly detail: Detail; readonly row: number } {
  const levels = report.strata.levels.length;
  const rowFor = (detail: Detail) => {
    const room = sheet.room - below(report, detail) - strataHeight(report.strata, 0);
    return Math.min(rowHeights.best, room / levels);
  };
  const full = rowFor("statement");
  if (full >= rowHeights.good) return { detail: "statement", row: full };
  const counted = rowFor("count");
  if (counted >= rowHeights.good) return { detail: "count", row: counted };
  return { detail: "line", row: Math.max(rowHeights.least, rowFor("line")) };
}

/** What somebody has taken on, or else what there is to take on. */
function drawSteps(sheet: Sheet, report: Report): void {
  if (report.actions.length > 0) {
    const { tag } = openPart(sheet, "Actions");
    const entries = report.actions.map((action): Entry => ({ text: action.title, detail: promiseText(action) }));
    list(sheet, tag, entries, { ordered: true, style: styles.heading, gap: 5 });
    return;
  }
  const { tag } = openPart(sheet, "Next steps");
  const steps = report.nextSteps.slice(0, 3).map(stepEntry);
  if (steps.length === 0) {
    sheet.text(tag, noStepsText(report), styles.soft);
    return;
  }
  list(sheet, tag, steps, { ordered: true, style: styles.heading, gap: 5 });
}

function drawMovement(sheet: Sheet, report: Report): void {
  const { tag } = openPart(sheet, "Movement", 14);
  sheet.text(tag, movementText(report), styles.body);
}

function drawProfile(sheet: Sheet, report: Report): void {
  const { tag } = openPart(sheet, "Profile");
  sheet.text(tag, report.whole, styles.body);
  sheet.y += 2;
  const rule = report.model.rule === null ? "" : ` ${report.model.rule}`;
  sheet.text(tag, `${strataKey(report.strata)}${rule}`, styles.smallSoft);
  sheet.y += 7;
  const { detail, row } = fitOf(sheet, report);
  drawStrata(sheet, tag, report.strata, row);
  sheet.y += 6;
  drawTable(sheet, tag, profileTable(report, detail));
}

export function drawFront(sheet: Sheet, report: Report): void {
  drawContours(sheet);
  sheet.y = paper.top - 2;
  titleHeading(sheet, report.team.name);
  sheet.text(sheet.root, leadOf(report), styles.smallSoft, { width: contentWidth - 60 });
  drawWithdrawn(sheet, report);
  drawSteps(sheet, report);
  drawMovement(sheet, report);
  drawProfile(sheet, report);
}
