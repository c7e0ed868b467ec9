// Grounds that are told apart without colour: stripes for what is open, hatching for what does not apply.

import { colours } from "./colours";

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

type Pdf = PDFKit.PDFDocument;

function slanted(pdf: Pdf, { x, y, width, height }: Box, step: number, lean: 1 | -1, colour: string): void {
  pdf.save().rect(x, y, width, height).clip().lineWidth(0.5);
  for (let at = -height; at < width + height; at += step) {
    pdf.moveTo(x + at, y + (lean > 0 ? 0 : height)).lineTo(x + at + height, y + (lean > 0 ? height : 0));
  }
  pdf.stroke(colour).restore();
}

/** Open answers: how far the figure could rise. */
export const drawStripes = (pdf: Pdf, box: Box): void => slanted(pdf, box, 3, -1, colours.h3);

/** Nothing here applies. */
export const drawHatching = (pdf: Pdf, box: Box): void => slanted(pdf, box, 4, 1, colours.line);
