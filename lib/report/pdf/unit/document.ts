// A unit's report on paper, with the engine of the team's: A4, tagged as PDF/UA, every number as the page says it.

import type { UnitReport } from "../../unit/types";
import { drawCaveats, drawSource } from "../closing";
import { drawRunning, titleOf } from "../running";
import { Sheet } from "../sheet";
import { drawUnitFront } from "./front";
import { drawGaps } from "./gaps";
import { drawUnitTrend } from "./trend";

/** The report as the bytes of a PDF: one page for what moved, the profile and what is lacking, one for the
 * way here and what to know; more where the model has many categories. The same report gives the same bytes. */
export async function unitPdfOf(report: UnitReport): Promise<Uint8Array<ArrayBuffer>> {
  const { unit, at, timeZone, model, organisation } = report;
  // The moment is the first instant after the day that the figures speak of.
  const lastInstant = new Date(Date.parse(at) - 1);
  const subject = { name: unit.name, at: lastInstant.toISOString(), timeZone, model };
  const sheet = new Sheet({
    title: titleOf(subject),
    author: organisation,
    subject: model.title,
    at: lastInstant,
  });
  drawUnitFront(sheet, report);
  drawGaps(sheet, report);
  sheet.turn();
  drawUnitTrend(sheet, report);
  drawCaveats(sheet, report);
  drawSource(sheet, report);
  drawRunning(sheet, subject);
  return sheet.bytes();
}
