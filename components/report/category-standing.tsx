import { percent, signed } from "@/lib/format/numbers";
import type { ReportCategory } from "@/lib/report/types";
import { cellText, indexSumText } from "@/lib/report/why";
import { targetLine } from "@/lib/targets/words";
import type { CategoryScore } from "@/lib/scoring/types";
import { WhyNumber } from "./why-number";

type CategoryStandingProps = {
  category: ReportCategory;
  score: CategoryScore;
  levels: readonly { id: string; name: string }[];
  rule: string;
  /** "30 June 2026": the day of the publication before. */
  since: string | null;
};

function Way({ category }: { category: ReportCategory }) {
  const held = new Set(category.heldBackBy.map(({ id }) => id));
  const first = category.way.filter(({ id }) => !held.has(id));
  if (first.length === 0) return null;
  return (
    <div className="mt-2">
      <p>Needed first on the shortest way to {category.heldBackAt}:</p>
      <ul className="mt-0.5 list-disc pl-5 text-soft">
        {first.map((practice) => (
          <li key={practice.id}>
            {practice.statement} ({practice.category.name})
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where in the page a category is spoken of. */
export const standingAnchor = (category: string) => `category-${category}`;

/** One category in words: level and index, how it changed, what holds it back, and where its number comes from. */
export function CategoryStanding({ category, score, levels, rule, since }: CategoryStandingProps) {
  const nameOf = (id: string) => levels.find((level) => level.id === id)?.name ?? id;
  return (
    <article id={standingAnchor(category.id)} className="scroll-mt-2 border-t border-line py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h3 className="font-semibold">{category.name}</h3>
        <p className="text-small tabular-nums">
          {category.caption}
          {category.change !== null && since && (
            <span className="text-soft">
              {" "}
              · {signed(category.change)} since {since}
            </span>
          )}
        </p>
      </div>
      <div className="mt-1 max-w-prose text-small">
        {category.target && <p>{targetLine(category.target)}</p>}
        {category.remarks.map((remark) => (
          <p key={remark} className="text-soft">
            {remark}
          </p>
        ))}
        {category.heldBackBy.length > 0 && (
          <div className="mt-1">
            <p>Held back at {category.heldBackAt} by:</p>
            <ul className="mt-0.5 list-disc pl-5 text-soft">
              {category.heldBackBy.map((practice) => (
                <li key={practice.id}>{practice.statement}</li>
              ))}
            </ul>
          </div>
        )}
        <Way category={category} />
      </div>
      {score.index !== null && (
        <div className="mt-2">
          <WhyNumber
            about={category.name}
            rows={score.cells
              .filter(({ state }) => state !== "empty")
              .map((cell) => ({
                id: cell.level,
                label: nameOf(cell.level),
                value: cell.score === null ? "–" : percent(cell.score),
                note: cellText(cell),
              }))}
            sum={indexSumText(score)}
            rule={`The index adds up how much of each level is in place. ${rule}`}
          />
        </div>
      )}
    </article>
  );
}
