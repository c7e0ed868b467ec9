// Page one of a unit: which unit and when, what moved, of how many teams, and the profile.

import { whole } from "@/lib/format/numbers";
import { countOf } from "@/lib/format/words";
import { lastDay, nothingToCompare } from "@/lib/overviews/sentences";
import type { UnitReport } from "../../unit/types";
import { drawContours } from "../contours";
import { openPart, titleHeading } from "../headings";
import type { Sheet } from "../sheet";
import { contentWidth, paper, styles } from "../styles";
import { drawProfile } from "./profile";

/** Like for like over the latest period, as the page says it first. */
function drawHeadline(sheet: Sheet, { headline, coverage, round }: UnitReport): void {
  const { tag } = openPart(sheet, "What moved");
  if (headline) {
    sheet.text(tag, headline.moved, styles.heading);
    sheet.text(tag, headline.surety, styles.soft);
  } else {
    sheet.text(tag, nothingToCompare, styles.body);
  }
  sheet.y += 6;
  const { teams, inForce, stale, never } = coverage;
  sheet.text(
    tag,
    `${whole(inForce)} of ${countOf(teams, "team")} ${inForce === 1 ? "has" : "have"} a current result; ${whole(stale)} no longer current, ${whole(never)} without a result.`,
    styles.body,
  );
  if (round) sheet.text(tag, `${round.name}: ${round.coverage}`, styles.body);
}

export function drawUnitFront(sheet: Sheet, report: UnitReport): void {
  drawContours(sheet);
  sheet.y = paper.top - 2;
  titleHeading(sheet, report.unit.name);
  const tagged = report.tag === null ? "" : ` · teams with the tag “${report.tag}”`;
  const ofRound = report.round === null ? "" : ` · round “${report.round.name}”`;
  const lead = `${report.organisation} · ${report.model.title} · as of ${lastDay(report.at, report.timeZone)}${ofRound}${tagged}`;
  sheet.text(sheet.root, lead, styles.smallSoft, { width: contentWidth - 60 });
  drawHeadline(sheet, report);
  drawProfile(sheet, report);
}
