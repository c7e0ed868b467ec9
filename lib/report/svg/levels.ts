// Teams per level: one bar a category, with the number of teams in each part, and where the middle is. A model without
// levels has the middle alone, on a scale.

import { whole } from "@/lib/format/numbers";
import { oneDecimal } from "@/lib/format/numbers";
import { countOf } from "@/lib/format/words";
import { colours } from "../pdf/colours";
import { lengthOf } from "../pdf/lines";
import { shadeOf } from "../pdf/ramp";
import type { UnitReport, UnitReportCategory } from "../unit/types";
import { levelsInWords, middleOf } from "../unit/words";
import { framed, margin } from "./frame";
import { legend } from "./legend";
import { type Block, type Picture, type Shape, textBlock, type, word } from "./shapes";

const width = 880;
const within = width - 2 * margin;
const figuresWidth = 190;
const barHeight = 22;
const rowGap = 14;

function barShapes({ levels, n }: UnitReportCategory, y: number): readonly Shape[] {
  let x = margin;
  return levels.flatMap(({ name, teams }, at): readonly Shape[] => {
    if (teams === 0) return [];
    const own = (within * teams) / n;
    const left = x;
    x += own;
    const { fill = colours.card, ink = colours.ink } = shadeOf(at, levels.length) ?? {};
    const figure = { ...type.body, colour: ink };
    const fits = lengthOf(whole(teams), figure) + 4 <= own;
    return [
      {
        kind: "group",
        title: `${name}: ${teams} of ${countOf(n, "team")}`,
        shapes: [
          { kind: "box", x: left, y, width: own, height: barHeight, fill, edge: colours.edge },
          ...(fits ? word(whole(teams), figure, left + own / 2, y + (barHeight - 17) / 2, "middle") : []),
        ],
      },
    ];
  });
}

/** A scale from 0 to the most, the middle half of the teams on it, and the median. */
function middleShapes({ median, q1, q3 }: UnitReportCategory, max: number, y: number): readonly Shape[] {
  const at = (value: number) => margin + (within * value) / max;
  const track: Shape = { kind: "box", x: margin, y: y + 6, width: within, height: 10, fill: colours.sunk };
  if (median === null || q1 === null || q3 === null) return [track];
  return [
    track,
    { kind: "box", x: at(q1), y: y + 2, width: at(q3) - at(q1), height: 18, fill: colours.h2, edge: colours.edge },
    { kind: "box", x: at(median) - 1.5, y: y - 1, width: 3, height: 24, fill: colours.accent },
  ];
}

function row(report: UnitReport, category: UnitReportCategory, y: number): Block {
  const name = textBlock(category.name, type.strong, { x: margin, y, width: within - figuresWidth - 12 });
  const top = y + name.height + 2;
  const isGated = category.levels.length > 0;
  const drawn = isGated ? barShapes(category, top) : middleShapes(category, report.max, top);
  const none = category.n === 0 ? word("no current result", type.small, margin + 4, top + 4) : [];
  return {
    shapes: [
      {
        kind: "group",
        title: levelsInWords(category),
        shapes: [
          ...name.shapes,
          ...word(`n ${whole(category.n)} · ${middleOf(category)}`, type.body, margin + within, y, "right"),
          ...drawn,
          ...none,
        ],
      },
    ],
    height: name.height + 2 + barHeight,
  };
}

/** The end of the scale of a model without levels. */
const scale = ({ max }: UnitReport, y: number): Block => ({
  shapes: [
    ...word("0", type.tiny, margin, y),
    ...word(oneDecimal(max / 2), type.tiny, margin + within / 2, y, "middle"),
    ...word(String(max), type.tiny, margin + within, y, "right"),
  ],
  height: type.tiny.leading,
});

function drawing(report: UnitReport, from: number): Block {
  const levels = report.categories[0]?.levels ?? [];
  const isGated = levels.length > 0;
  const head = isGated
    ? legend(
        levels.map(({ name }, at) => ({
          name,
          sample: (x, y) => [
            {
              kind: "box",
              x,
              y: y + 2,
              width: 12,
              height: 11,
              fill: shadeOf(at, levels.length)?.fill ?? "",
              edge: colours.edge,
            },
          ],
        })),
        { x: margin, y: from, width: within },
      )
    : scale(report, from);
  const shapes: Shape[] = [...head.shapes];
  let y = from + head.height + 8;
  for (const category of report.categories) {
    const block = row(report, category, y);
    shapes.push(...block.shapes);
    y += block.height + rowGap;
  }
  return { shapes, height: y - from - rowGap };
}

export function levelsPicture(report: UnitReport): Picture {
  const isGated = (report.categories[0]?.levels.length ?? 0) > 0;
  const middle = `n is how many teams assess the category; then the median of their index, of ${report.max}, and its quartiles.`;
  return framed(report, {
    id: "levels",
    title: isGated ? "teams per level" : "where the middle is",
    key: isGated
      ? `The bars count the teams at each level. ${middle}`
      : `The box holds the middle half of the teams, the mark is the median. ${middle}`,
    width,
    draw: (y) => drawing(report, y),
    words: report.categories.map(levelsInWords),
    notes: [],
  });
}
