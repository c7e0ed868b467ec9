import { countOf } from "@/lib/format/words";
import type { ComparedPractice } from "@/lib/retrospectives/types";

type ComparedListProps = { practices: readonly ComparedPractice[] };

function remarksOf({ onOneWord, carried }: ComparedPractice) {
  return [onOneWord ? "one option on one person’s word" : "", carried ? "confirmed as before" : ""].filter(
    (remark) => remark !== "",
  );
}

const saidOf = ({ then, now, move }: ComparedPractice) =>
  then === null || ((move === "same" || move === "neither") && then === now) ? now : `${then} → ${now}`;

/** Practices with what was said of each, then and now. */
export function ComparedList({ practices }: ComparedListProps) {
  return (
    <ul role="list" className="border-t border-line text-small">
      {practices.map((practice) => {
        const remarks = remarksOf(practice);
        return (
          <li key={practice.id} className="break-inside-avoid border-b border-line py-2.5">
            <p>{practice.statement}</p>
            <p className="mt-0.5 flex flex-wrap gap-x-4 text-soft">
              <span className="font-medium text-ink">{saidOf(practice)}</span>
              <span>
                {practice.category.name}, {practice.level.name}
              </span>
              {remarks.length > 0 && <span>{remarks.join(", ")}</span>}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** A long list behind a line that counts it. */
export function FoldedList({ name, practices }: ComparedListProps & { name: string }) {
  if (practices.length === 0) return null;
  return (
    <details className="mt-4">
      <summary className="link target inline-flex items-center text-small">
        {countOf(practices.length, "practice")} {name}
      </summary>
      <div className="mt-2">
        <ComparedList practices={practices} />
      </div>
    </details>
  );
}
