// Thin contour lines of a quiet hill in the corner of page one.

import { colours } from "./colours";
import type { Sheet } from "./sheet";
import { paper } from "./styles";

// One closed line around the origin, laid out at growing sizes: the lines never cross, as on a map.
const line = "M-92 6C-84-34-40-46-6-42 30-38 52-60 78-38 104-16 88 22 58 34 26 46 8 34-22 46-56 60-100 44-92 6Z";
const sizes = [0.07, 0.15, 0.24, 0.34, 0.45];

export function drawContours(sheet: Sheet): void {
  const { pdf } = sheet;
  sheet.artefact(() => {
    pdf.save();
    sizes.forEach((size, at) => {
      pdf.save();
      pdf
        .translate(paper.width - paper.right - 44 + at, 82 - at)
        .rotate(at * 2.4)
        .scale(size);
      pdf
        .lineWidth(0.6 / size)
        .path(line)
        .stroke(at % 2 === 0 ? colours.h2 : colours.h1);
      pdf.restore();
    });
    pdf.restore();
  });
}
