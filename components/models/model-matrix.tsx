import type { Model } from "@/lib/models/types";

export const practiceAnchor = (id: string) => `practice-${id}`;
export const cellAnchor = (category: string, level: string) => `at-${category}-${level}`;

type ModelMatrixProps = { model: Pick<Model, "categories" | "levels" | "practices"> };

/** The model at a glance: how many practices each level of each category has, the lowest level at the bottom. */
export function ModelMatrix({ model: { categories, levels, practices } }: ModelMatrixProps) {
  const count = (category: string, level: string) =>
    practices.filter((practice) => practice.category === category && practice.level === level).length;
  const steps = ["bg-h0", "bg-h1", "bg-h2", "bg-h2", "bg-h3", "bg-h3"];
  return (
    <div className="relative overflow-x-auto" tabIndex={0} role="group" aria-label="Practices per level and category">
      <table className="w-full min-w-[44rem] table-fixed border-separate border-spacing-1 text-small">
        <caption className="sr-only">Practices per level of each category</caption>
        <thead className="align-bottom">
          <tr>
            <th scope="col" className="w-28 text-left font-normal text-soft">
              <span className="sr-only">Level</span>
            </th>
            {categories.map(({ id, name }) => (
              <th key={id} scope="col" className="px-1 pb-1 text-left font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {levels.toReversed().map((level, at) => (
            <tr key={level.id}>
              <th scope="row" className="text-left font-normal text-soft">
                {level.name}
              </th>
              {categories.map(({ id, name }) => {
                const here = count(id, level.id);
                return (
                  <td
                    key={id}
                    className={`rounded-md ${here === 0 ? "border border-line" : steps[levels.length - at]}`}
                  >
                    {here > 0 && (
                      <a
                        href={`#${cellAnchor(id, level.id)}`}
                        className="target block px-3 py-2 text-ink no-underline hover:underline"
                      >
                        {here}
                        <span className="sr-only">
                          {" "}
                          practices of {name} at {level.name}
                        </span>
                      </a>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
