import { Select } from "@/components/ui/select";
import { levelName } from "@/lib/format/levels";
import { outlineOf } from "@/lib/models/outline";
import type { Model } from "@/lib/models/types";
import { captionOf } from "@/lib/report/strata";
import type { CategoryScore, Score } from "@/lib/scoring/types";
import type { Goals as GoalsByCategory } from "@/lib/scoring/way";

type GoalsProps = {
  model: Model;
  /** The result, before anything is tried. */
  before: Score;
  goals: GoalsByCategory;
  onGoal: (category: string, level: string | null) => void;
};

/** The levels that lie ahead in a category: from the one that fails, those that ask for anything. */
export function levelsAhead(model: Model, { id, heldBackBy, assessed }: CategoryScore) {
  const column = outlineOf(model).columns.find(({ category }) => category.id === id);
  const failing = model.levels.findIndex((level) => level.id === heldBackBy?.level);
  if (!column || !assessed || failing === -1) return [];
  return model.levels.filter((_, at) => at >= failing && (column.cells[at]?.gated.length ?? 0) > 0);
}

function Goal({ category, model, goals, onGoal }: Omit<GoalsProps, "before"> & { category: CategoryScore }) {
  const name = model.categories.find(({ id }) => id === category.id)?.name ?? category.id;
  const levels = levelsAhead(model, category);
  if (levels.length === 0) {
    return (
      <div>
        <p className="mb-1.5 text-small font-medium">{name}</p>
        <p className="text-small text-soft">
          {category.assessed
            ? `Every level holds: ${captionOf(model, category)}.`
            : "Not assessed: its next step is to assess it."}
        </p>
      </div>
    );
  }
  return (
    <Select
      label={name}
      hint={`Now ${captionOf(model, category)}`}
      value={goals.get(category.id) ?? ""}
      onChange={({ target }) => onGoal(category.id, target.value === "" ? null : target.value)}
      options={[
        { value: "", label: "As it is" },
        ...levels.map((level) => ({ value: level.id, label: `To ${levelName(level)}` })),
      ]}
      className="flex flex-col justify-end scroll-mb-40"
    />
  );
}

/** For each category the level to reach; "as it is" until somebody chooses. */
export function Goals({ before, ...rest }: GoalsProps) {
  return (
    <div
      role="group"
      aria-label="Levels to reach"
      lang={rest.model.language}
      className="screen-only grid gap-x-6 gap-y-5 sm:grid-cols-2 lg:grid-cols-3"
    >
      {before.categories.map((category) => (
        <Goal key={category.id} category={category} {...rest} />
      ))}
    </div>
  );
}
