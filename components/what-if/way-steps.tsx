import { Checkbox } from "@/components/ui/checkbox";
import { outlineOf } from "@/lib/models/outline";
import type { Model } from "@/lib/models/types";
import { bringsText, effortText } from "@/lib/what-if/sentences";
import type { Trial } from "@/lib/what-if/trial";

type WayStepsProps = {
  model: Model;
  trial: Trial;
  undone: ReadonlySet<string>;
  onToggle: (practice: string) => void;
};

const nameOf = (list: readonly { readonly id: string; readonly name: string }[], id: string) =>
  list.find((one) => one.id === id)?.name ?? id;

function Step({ id, stage, model, trial, undone, onToggle }: WayStepsProps & { id: string; stage: string }) {
  const practice = outlineOf(model).practiceOf.get(id);
  if (!practice) return null;
  const step = trial.steps.get(id);
  const { category, level } = practice;
  const place =
    category === stage
      ? nameOf(model.levels, level)
      : `${nameOf(model.categories, category)}, ${nameOf(model.levels, level)}`;
  const said = [place, ...(step ? [effortText(step), bringsText(model, category, step)] : ["left out"])];
  return (
    <li className="break-inside-avoid border-t border-line py-2">
      <Checkbox
        label={<span lang={model.language}>{practice.statement}</span>}
        hint={said.filter(Boolean).join(" · ")}
        checked={!undone.has(id)}
        onChange={() => onToggle(id)}
        className="scroll-mb-40"
      />
    </li>
  );
}

/** The way, stage by stage in the order in which it can be done; a step that is unticked is left out. */
export function WaySteps(props: WayStepsProps) {
  const { model, trial } = props;
  return (
    <div className="grid gap-6">
      {trial.way.stages.map(({ category, to, practices }) => (
        <section key={`${category} ${to}`}>
          <h3 className="font-semibold">
            {nameOf(model.categories, category)} to {nameOf(model.levels, to)}
          </h3>
          <ol role="list" className="mt-2 border-b border-line">
            {practices.map((id) => (
              <Step key={id} id={id} stage={category} {...props} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
