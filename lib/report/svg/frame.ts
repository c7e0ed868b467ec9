// What stands around every picture of a unit, since it travels without its page: which unit, which day, over how many
// teams, and what to know before using it.

import { countOf } from "@/lib/format/words";
import { lastDay } from "@/lib/overviews/sentences";
import type { UnitReport } from "../unit/types";
import { type Block, type Picture, type Shape, textBlock, type } from "./shapes";

export const margin = 24;

export type Content = {
  readonly id: string;
  readonly title: string;
  /** How to read it, above the drawing. */
  readonly key: string;
  readonly width: number;
  /** The drawing, from this height on. */
  readonly draw: (y: number) => Block;
  /** The drawing in words. */
  readonly words: readonly string[];
  /** What else to know, below the drawing. */
  readonly notes: readonly string[];
};

/** "Demo · CD maturity model 1.0.0 · as of 30 September 2026 · round “Q3 2026” · teams with the tag “mobile”". */
function aboutOf({ organisation, model, at, timeZone, tag, round }: UnitReport): string {
  const parts = [
    ...[organisation, `${model.title} ${model.version}`, `as of ${lastDay(at, timeZone)}`],
    ...(round === null ? [] : [`round “${round.name}”`]),
    ...(tag === null ? [] : [`teams with the tag “${tag}”`]),
  ];
  return parts.join(" · ");
}

const coverageOf = ({ coverage: { teams, inForce, stale, never } }: UnitReport) =>
  `${inForce} of ${countOf(teams, "team")} ${inForce === 1 ? "has" : "have"} a current result; ${stale} no longer current, ${never} without a result. Self-assessments: for finding where help is needed, never for ranking teams.`;

/** The picture with its heading above and its caveats below; as high as its content needs. */
export function framed(report: UnitReport, { id, title, key, width, draw, words, notes }: Content): Picture {
  const within = width - 2 * margin;
  const shapes: Shape[] = [];
  let y = margin;
  const put = (text: string, style: (typeof type)[keyof typeof type], gap = 0) => {
    const block = textBlock(text, style, { x: margin, y, width: within });
    shapes.push(...block.shapes);
    y += block.height + gap;
  };
  const heading = `${report.unit.name}: ${title}`;
  put(heading, type.title, 2);
  put(aboutOf(report), type.lead, 8);
  put(key, type.small, 12);
  const drawing = draw(y);
  shapes.push(...drawing.shapes);
  y += drawing.height + 14;
  for (const note of [...notes, coverageOf(report)]) put(note, type.small, 2);
  const description = [aboutOf(report), key, ...words, ...notes, coverageOf(report)].join("\n");
  return { id, width, height: y + margin - 8, title: heading, description, shapes };
}
