import { categoriesByGroup } from "@/lib/models/groups";
import type { Model } from "@/lib/models/types";
import { categoryAnchor } from "./model-matrix";

type CategoryJumpsProps = { model: Pick<Model, "groups" | "categories" | "language"> };

/** Short ways into a long page: one link for each category. */
export function CategoryJumps({ model }: CategoryJumpsProps) {
  if (model.categories.length === 1) return null;
  return (
    <nav aria-label="Categories" lang={model.language} className="screen-only mb-4 grid gap-1 text-small">
      {categoriesByGroup(model).map(({ group, categories }) => (
        <div key={group?.id ?? "all"} className="flex flex-wrap items-baseline gap-x-4">
          {group && <p className="text-soft sm:w-48">{group.name}</p>}
          <ul role="list" className="flex flex-1 flex-wrap gap-x-4 max-sm:basis-full">
            {categories.map(({ id, name }) => (
              <li key={id}>
                <a href={`#${categoryAnchor(id)}`} className="link target inline-flex items-center py-0.5">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
