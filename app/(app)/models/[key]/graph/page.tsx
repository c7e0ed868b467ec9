import Link from "next/link";
import { graphAddress, modelAddress, practiceAddress } from "@/components/models/addresses";
import { drawingOf } from "@/components/models/graph-drawing";
import { GraphInWords } from "@/components/models/graph-in-words";
import { PrerequisiteGraph } from "@/components/models/prerequisite-graph";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Select } from "@/components/ui/select";
import { graphPageInput } from "@/lib/catalogue/input";
import { getModelVersion } from "@/lib/catalogue/queries";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";
import { countOf } from "@/lib/format/words";
import { type Graph, graphOf } from "@/lib/models/graph";
import { outlineOf } from "@/lib/models/outline";

type Props = PageProps<"/models/[key]/graph">;

export async function generateMetadata(props: Props) {
  const viewer = await asViewer();
  const { model } = await orNotFound(getModelVersion(viewer, await pageInput(graphPageInput, props)));
  return { title: `Prerequisites – ${model.title}` };
}

// More than this is no drawing that a person could follow: that of a category is.
const mostDrawn = { practices: 300, links: 600, layers: 40 };

const sizeOf = ({ layers }: Graph) => layers.reduce((sum, { practices }) => sum + practices.length, 0);

function countedOf(graph: Graph): string {
  const alone = graph.unlinked.length;
  const linked = `${countOf(sizeOf(graph), "practice")} with ${countOf(graph.edges.length, "link")}.`;
  if (alone === 0) return linked;
  return `${linked} ${countOf(alone, "practice")} without any ${alone === 1 ? "is" : "are"} left out.`;
}

export default async function GraphPage(props: Props) {
  const viewer = await asViewer();
  const { category, practice, ...at } = await pageInput(graphPageInput, props);
  const { model } = await orNotFound(getModelVersion(viewer, at));
  const graph = graphOf(model, { category, practice });
  const one = practice === undefined ? undefined : outlineOf(model).practiceOf.get(practice);
  const size = sizeOf(graph);
  const isDrawn =
    size > 0 &&
    size <= mostDrawn.practices &&
    graph.edges.length <= mostDrawn.links &&
    graph.layers.length <= mostDrawn.layers;
  const whole = <LinkButton href={graphAddress(at)}>Show the whole model</LinkButton>;
  return (
    <>
      <PageHeader
        above={
          <Breadcrumb
            items={[
              { label: "Models", href: "/models" },
              { label: model.title, href: modelAddress(at) },
              { label: "Prerequisites" },
            ]}
          />
        }
        title="Prerequisites"
        lead={`An arrow leads from what is needed to what it makes possible. ${countedOf(graph)}`}
        actions={one && whole}
      />
      {one && (
        <p className="mt-4 max-w-prose">
          Drawn is what{" "}
          <Link href={practiceAddress(at, one.id)} className="link" lang={model.language}>
            {one.statement}
          </Link>{" "}
          needs and unlocks, through others too.
        </p>
      )}
      <form
        method="get"
        aria-label="What is drawn"
        className="screen-only mt-6 flex flex-wrap items-end gap-x-4 gap-y-3 rounded-card border border-line bg-card px-4 py-3"
      >
        {at.version !== undefined && <input type="hidden" name="version" value={at.version} />}
        <Select
          label="Category, with what it is directly linked to"
          name="category"
          options={[
            { value: "", label: "All" },
            ...model.categories.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          defaultValue={category}
          className="min-w-56 flex-1"
        />
        <Button>Draw</Button>
      </form>
      {isDrawn ? (
        <>
          <p className="screen-only mt-6 mb-2 text-small text-soft">
            Point at a practice to see its chain. With the keyboard: Tab leads into the drawing, arrow keys from
            practice to practice, Enter to its page.{" "}
            <a href="#in-words" className="link">
              The same in words
            </a>
          </p>
          <PrerequisiteGraph drawing={drawingOf(model, graph)} model={model} at={at} asked={{ category, practice }} />
          <GraphInWords graph={graph} model={model} at={at} />
        </>
      ) : (
        <div className="mt-8">
          {size === 0 ? (
            <EmptyState title="Nothing here needs anything else." actions={(category ?? practice) && whole}>
              <p>A team can begin with any of these practices.</p>
            </EmptyState>
          ) : (
            <EmptyState title="This is too much to be drawn.">
              <p>Choose a category above, or begin at a practice: its page leads to a drawing of its own chain.</p>
            </EmptyState>
          )}
        </div>
      )}
    </>
  );
}
