// The report on paper: A4, tagged as PDF/UA, every number as the screen says it.

import type { Report } from "../types";
import { drawAnswers } from "./answers";
import { drawCaveats, drawComment, drawSource } from "./closing";
import { drawCounts } from "./counts";
import { drawFront } from "./front";
import { drawRadar } from "./radar";
import { drawRunning, titleOf } from "./running";
import { Sheet } from "./sheet";
import { drawTrend } from "./trend";
import { drawWays } from "./ways";

/**
 * The report as the bytes of a PDF. Page one is for whoever reads one page. What the report does not hold is not in it;
 * the same report gives the same bytes.
 */
export async function pdfOf(report: Report): Promise<Uint8Array<ArrayBuffer>> {
  const { team, publishedAt: at, timeZone, model } = report;
  const subject = { name: team.name, at, timeZone, model };
  const sheet = new Sheet({
    title: titleOf(subject),
    author: team.name,
    subject: model.title,
    at: new Date(at),
  });
  drawFront(sheet, report);
  sheet.turn();
  drawComment(sheet, report);
  drawRadar(sheet, report);
  drawTrend(sheet, report);
  drawCounts(sheet, report);
  drawWays(sheet, report);
  drawAnswers(sheet, report);
  drawCaveats(sheet, report);
  drawSource(sheet, report);
  drawRunning(sheet, subject);
  return sheet.bytes();
}
