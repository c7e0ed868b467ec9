import { signed } from "@/lib/format/numbers";
import type { Report, ReportAnswer } from "@/lib/report/types";

type MovementProps = {
  before: NonNullable<Report["before"]>;
  categories: readonly { id: string; name: string; change: number | null }[];
  answers: readonly ReportAnswer[] | null;
};

function Moved({ title, answers }: { title: string; answers: readonly ReportAnswer[] }) {
  if (answers.length === 0) return null;
  return (
    <div>
      <h3 className="text-small font-semibold">{title}</h3>
      <ul className="mt-1 list-disc pl-5 text-small text-soft">
        {answers.map((answer) => (
          <li key={answer.id}>
            {answer.statement} ({answer.category.name}: {answer.text})
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What moved since the publication before: how much each category, how many practices, and which where it may be said. */
export function MovementView({ before, categories, answers }: MovementProps) {
  const compared = categories.filter(({ change }) => change !== null);
  return (
    <>
      <p className="max-w-prose">{before.summary}</p>
      {before.heldBackText && <p className="mt-1 max-w-prose text-small text-soft">{before.heldBackText}</p>}
      {compared.length > 0 && (
        <ul role="list" className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-small">
          {compared.map(({ id, name, change }) => (
            <li key={id}>
              {name} <span className="text-soft tabular-nums">{change === null ? "" : signed(change)}</span>
            </li>
          ))}
        </ul>
      )}
      {before.movement && answers && (
        <details className="mt-3">
          <summary className="link target inline-flex items-center text-small">Which ones moved</summary>
          <div className="mt-2 grid gap-6 md:grid-cols-2">
            <Moved title="Up" answers={answers.filter(({ moved }) => moved === "up")} />
            <Moved title="Down" answers={answers.filter(({ moved }) => moved === "down")} />
          </div>
        </details>
      )}
    </>
  );
}
