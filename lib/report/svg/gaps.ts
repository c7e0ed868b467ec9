// What many teams lack: a bar for each practice, the most frequent first. It ranks practices and never teams.

import { countOf } from "@/lib/format/words";
import { blockingWords } from "@/lib/overviews/sentences";
import { colours } from "../pdf/colours";
import type { UnitReport, UnitReportGap } from "../unit/types";
import { lackingInWords } from "../unit/words";
import { framed, margin } from "./frame";
import { type Block, type Picture, type Shape, textBlock, type, word } from "./shapes";

const width = 880;
const within = width - 2 * margin;
const textWidth = 540;
const barWidth = within - textWidth - 28;
const most = 20;

const detailOf = ({ category, level, blocks }: UnitReportGap) =>
  `${category.name}, ${level.name}. ${blockingWords(blocks)}`.trim();

const inWords = (gap: UnitReportGap) => `${lackingInWords(gap)}: ${gap.statement} ${detailOf(gap)}`;

function row(gap: UnitReportGap, y: number): Block {
  const statement = textBlock(gap.statement, type.body, { x: margin, y, width: textWidth });
  const detail = textBlock(detailOf(gap), type.small, { x: margin, y: y + statement.height, width: textWidth });
  const x = margin + textWidth + 28;
  const track = { kind: "box", x, y: y + 20, height: 10, radius: 2 } as const;
  return {
    shapes: [
      {
        kind: "group",
        title: inWords(gap),
        shapes: [
          ...statement.shapes,
          ...detail.shapes,
          ...word(lackingInWords(gap), type.strong, x, y),
          { ...track, width: barWidth, fill: colours.h1, edge: colours.line },
          { ...track, width: (barWidth * gap.lacks) / gap.n, fill: colours.h4 },
        ],
      },
    ],
    height: Math.max(statement.height + detail.height, 32) + 10,
  };
}

function drawing(gaps: readonly UnitReportGap[], from: number): Block {
  const shapes: Shape[] = [];
  let y = from;
  for (const gap of gaps) {
    const block = row(gap, y);
    shapes.push(...block.shapes);
    y += block.height;
  }
  return { shapes, height: y - from };
}

export function gapsPicture(report: UnitReport): Picture {
  const shown = report.gaps.slice(0, most);
  const rest = report.gaps.length - shown.length;
  const isNothing = report.gaps.length === 0 && report.coverage.shared > 0;
  return framed(report, {
    id: "gaps",
    title: "what many teams lack",
    key: report.counted,
    width,
    draw: (y) => drawing(shown, y),
    words: shown.map(inWords),
    notes: [
      ...(isNothing ? ["Every practice is in place in each of these teams."] : []),
      ...(rest > 0 ? [`And ${countOf(rest, "more practice")} that at least one team lacks.`] : []),
    ],
  });
}
