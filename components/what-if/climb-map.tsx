import { drawingOf } from "@/components/models/graph-drawing";
import { GraphInWords } from "@/components/models/graph-in-words";
import { PrerequisiteGraph } from "@/components/models/prerequisite-graph";
import type { Model } from "@/lib/models/types";
import { aheadOf } from "@/lib/what-if/ahead";
import type { Trial } from "@/lib/what-if/trial";

type ClimbMapProps = { model: Model; trial: Pick<Trial, "start" | "way"> };

// More than this is no drawing that a person could follow; the words stand alone then.
const mostDrawn = 150;

/** What lies ahead as a drawing of what needs what, and the same in words. */
export default function ClimbMap({ model, trial }: ClimbMapProps) {
  const { graph, standings } = aheadOf(model, trial);
  const at = { key: model.key, version: model.version };
  if (standings.size === 0) return <p className="text-soft">Nothing lies ahead: there is no map to draw.</p>;
  return (
    <>
      {standings.size <= mostDrawn && (
        <>
          <p className="screen-only mb-2 text-small text-soft">
            Point at a practice to see its chain. With the keyboard: Tab leads into the drawing, arrow keys from
            practice to practice, Enter to its page.{" "}
            <a href="#in-words" className="link">
              The same in words
            </a>
          </p>
          <PrerequisiteGraph drawing={drawingOf(model, graph)} model={model} at={at} asked={{}} standings={standings} />
        </>
      )}
      <GraphInWords graph={graph} model={model} at={at} standings={standings} />
    </>
  );
}
