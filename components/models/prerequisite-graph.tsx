import type { CSSProperties } from "react";
import { GridFocus } from "@/components/ui/grid-focus";
import { levelName } from "@/lib/format/levels";
import type { Model } from "@/lib/models/types";
import { type ModelAt, practiceAddress } from "./addresses";
import { type Box, boxWidth, type Drawing } from "./graph-drawing";
import { toneOf } from "./level-tones";
import styles from "./prerequisite-graph.module.css";

type PrerequisiteGraphProps = {
  drawing: Drawing;
  model: Pick<Model, "categories" | "levels" | "language">;
  at: ModelAt;
  /** The category or the practice that was asked for: it stands out from what is only linked to it. */
  asked: { readonly category?: string | undefined; readonly practice?: string | undefined };
  /** How far a team is with each practice, where a team is spoken of. */
  standings?: Standings;
};

export type Standings = ReadonlyMap<string, "in place" | "next" | "later">;

// The width and the height of an A4 page in its own rem, without its margins and a heading. A drawing that would have to
// shrink to less than two fifths of its width is not printed: what it says stands below it in words. One that would have
// to shrink as much to be no higher than a page runs on to the next.
const paper = 45;
const paperHeight = 58;
const least = 0.4;
const widestOnPaper = paper / least;

const scaleOnPaper = ({ width, height }: Drawing) => Math.min(1, paper / width, Math.max(least, paperHeight / height));

const classesOf = (chains: readonly number[]) => chains.map((number) => `c${number}`).join(" ");

/** Who points at a box, or stands on it with the keyboard, sees its whole chain: a rule for each box, and no script. */
const rulesOf = (drawing: Drawing) =>
  `.${styles.scroll}{--on-paper:${scaleOnPaper(drawing).toFixed(2)}}` +
  drawing.strips
    .flatMap(({ boxes }) => boxes)
    .map(({ number }) => `.${styles.graph}:has(#b${number}:is(:hover,:focus-visible)) .c${number}{opacity:1}`)
    .join("");

const places = (one: { left: number; width: number; height: number }): CSSProperties => ({
  left: `${one.left}rem`,
  top: 0,
  width: `${one.width}rem`,
  height: `${one.height}rem`,
});

function Lines({ drawing }: Pick<PrerequisiteGraphProps, "drawing">) {
  const { width, height, lines } = drawing;
  return (
    <svg aria-hidden viewBox={`0 0 ${width} ${height}`} style={places({ left: 0, width, height })}>
      <defs>
        <marker
          id="arrow"
          viewBox="0 0 6 6"
          refX="5.5"
          refY="3"
          markerWidth="6"
          markerHeight="6"
          orient="auto-start-reverse"
        >
          <path d="M0 0.5 5.5 3 0 5.5z" fill="context-stroke" />
        </marker>
      </defs>
      {lines.map(({ path, arrow, chains }) => (
        <path
          key={path}
          d={path}
          className={classesOf(chains)}
          markerStart={arrow === "left" ? "url(#arrow)" : undefined}
          markerEnd={arrow === "right" ? "url(#arrow)" : undefined}
        />
      ))}
    </svg>
  );
}

/** Prerequisites as a drawing: a strip for each level, the lowest on the left; a box for each practice that has a link. */
export function PrerequisiteGraph({ drawing, model, at, asked, standings }: PrerequisiteGraphProps) {
  const { width, height, strips } = drawing;
  const nameOf = new Map(model.categories.map(({ id, name }) => [id, name]));
  const isAsked = ({ practice }: Box) => practice.id === asked.practice;
  const isOutside = ({ practice }: Box) => asked.category !== undefined && practice.category !== asked.category;
  return (
    <GridFocus lines="ol" upright className={`${styles.scroll} ${width > widestOnPaper ? "screen-only" : ""}`}>
      <style>{rulesOf(drawing)}</style>
      <div className={styles.graph} style={{ width: `${width}rem`, height: `${height}rem` }} lang={model.language}>
        {strips.map(({ level, left, width: wide }) => (
          <div key={level.id} className={styles.strip} style={places({ left, width: wide, height })}>
            <div>
              <p>{levelName(level)}</p>
              <span
                aria-hidden
                className={toneOf(
                  model.levels.findIndex(({ id }) => id === level.id),
                  model.levels.length,
                )}
              />
            </div>
          </div>
        ))}
        <Lines drawing={drawing} />
        {strips.map(({ level, boxes }) => (
          <ol key={level.id} aria-label={levelName(level)}>
            {boxes.map((box) => (
              <li
                key={box.practice.id}
                className={classesOf(box.chains)}
                style={{ left: `${box.left}rem`, top: `${box.middle}rem`, width: `${boxWidth}rem` }}
                data-asked={isAsked(box) || undefined}
                data-outside={isOutside(box) || undefined}
                data-standing={standings?.get(box.practice.id)}
              >
                <a id={`b${box.number}`} href={practiceAddress(at, box.practice.id)}>
                  <small>
                    {standings && <b>{standings.get(box.practice.id)}: </b>}
                    {nameOf.get(box.practice.category)}
                  </small>
                  <span style={{ WebkitLineClamp: box.lines }}>{box.practice.statement}</span>
                </a>
              </li>
            ))}
          </ol>
        ))}
      </div>
    </GridFocus>
  );
}
