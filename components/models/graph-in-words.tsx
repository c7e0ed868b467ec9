import { Section } from "@/components/ui/section";
import { levelName } from "@/lib/format/levels";
import type { Graph } from "@/lib/models/graph";
import type { Model, Practice } from "@/lib/models/types";
import { type ModelAt, practiceAddress } from "./addresses";
import type { Standings } from "./prerequisite-graph";

type GraphInWordsProps = {
  graph: Graph;
  model: Pick<Model, "levels" | "language">;
  at: ModelAt;
  /** How far a team is with each practice, where a team is spoken of. */
  standings?: Standings;
};

/** The same links as the drawing, as a list by level: what each practice needs and what it unlocks. */
export function GraphInWords({ graph, model, at, standings }: GraphInWordsProps) {
  const practices = graph.layers.flatMap((layer) => layer.practices);
  const practiceOf = new Map(practices.map((practice) => [practice.id, practice]));
  const others = (ids: readonly string[]) => ids.flatMap((id) => practiceOf.get(id) ?? []);
  const needs = ({ id }: Practice) => others(graph.edges.filter(({ to }) => to === id).map(({ from }) => from));
  const unlocks = ({ id }: Practice) => others(graph.edges.filter(({ from }) => from === id).map(({ to }) => to));
  const link = ({ id, statement }: Practice) => (
    <a href={practiceAddress(at, id)} className="link">
      {statement}
    </a>
  );
  return (
    <Section title="The same in words" id="in-words" intro="By level, the lowest first.">
      <div lang={model.language}>
        {model.levels.map((level) => {
          const ofLevel = practices.filter((practice) => practice.level === level.id);
          if (ofLevel.length === 0) return null;
          return (
            <section key={level.id} className="mt-6">
              <h3 className="font-semibold">{levelName(level)}</h3>
              <ul role="list" className="gap-x-10 md:columns-2">
                {ofLevel.map((practice) => (
                  <li key={practice.id} className="break-inside-avoid border-b border-line py-2.5">
                    {link(practice)}
                    {standings && <span className="text-small text-soft"> – {standings.get(practice.id)}</span>}
                    <dl className="mt-0.5 text-small text-soft">
                      {[
                        { name: "Needs", list: needs(practice) },
                        { name: "Unlocks", list: unlocks(practice) },
                      ].map(
                        ({ name, list }) =>
                          list.length > 0 && (
                            <div key={name} className="grid grid-cols-[4.5rem_1fr]">
                              <dt>{name}</dt>
                              {list.map((one) => (
                                <dd key={one.id} className="col-start-2">
                                  {one.statement}
                                </dd>
                              ))}
                            </div>
                          ),
                      )}
                    </dl>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </Section>
  );
}
