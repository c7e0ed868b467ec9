import { Section } from "@/components/ui/section";
import { countOf } from "@/lib/format/words";
import type { Change, Comparison, PracticeChange } from "@/lib/models/compare";
import type { Model, Practice } from "@/lib/models/types";
import { practiceAddress } from "./addresses";

type VersionDifferenceProps = { readonly from: Model; readonly to: Model; readonly comparison: Comparison };

const placeOf = (model: Model, practice: Practice) =>
  `${model.categories.find(({ id }) => id === practice.category)?.name ?? ""}, ${model.levels.find(({ id }) => id === practice.level)?.name ?? ""}`;

function ChangedPractice({ from, to, changed }: { from: Model; to: Model; changed: PracticeChange }) {
  const { practice, before, change, reworded } = changed;
  return (
    <li className="border-t border-line py-3">
      <a className="link" href={practiceAddress({ key: to.key, version: to.version }, practice.id)} lang={to.language}>
        {practice.statement}
      </a>
      <div className="mt-1 text-small text-soft">
        {before && before.statement !== practice.statement && (
          <p>
            Before: <del className="no-underline">“{before.statement}”</del>
          </p>
        )}
        {before && reworded && before.statement === practice.statement && (
          <p>Its anchors, criteria or options are other ones now.</p>
        )}
        {before && change === "moved" && (
          <p>
            From {placeOf(from, before)} to {placeOf(to, practice)}.
          </p>
        )}
        {before && before.id !== practice.id && (
          <p>
            Was {before.id}, is {practice.id}.
          </p>
        )}
        {!before && <p>{placeOf(to, practice)}</p>}
      </div>
    </li>
  );
}

const heads: readonly { readonly change: Change; readonly title: string; readonly intro: string }[] = [
  { change: "new", title: "New", intro: "Unanswered for everybody." },
  { change: "moved", title: "Moved", intro: "Earlier answers are proposed and have to be looked at again." },
  { change: "reworded", title: "Reworded", intro: "Earlier answers are proposed and have to be looked at again." },
];

/** What became of each practice between two versions, in words. */
export function VersionDifference({ from, to, comparison: { changes, gone } }: VersionDifferenceProps) {
  const unchanged = changes.filter(({ change }) => change === "unchanged").length;
  return (
    <>
      <p className="mt-6">
        {countOf(unchanged, "practice")} {unchanged === 1 ? "is" : "are"} unchanged
        {unchanged === changes.length && gone.length === 0 ? ", which is all of them." : "."}
      </p>
      {heads.map(({ change, title, intro }) => {
        const own = changes.filter((one) => one.change === change);
        if (own.length === 0) return null;
        return (
          <Section key={change} title={`${title}: ${own.length}`} intro={intro}>
            <ul>
              {own.map((changed) => (
                <ChangedPractice key={changed.practice.id} from={from} to={to} changed={changed} />
              ))}
            </ul>
          </Section>
        );
      })}
      {gone.length > 0 && (
        <Section title={`Gone: ${gone.length}`} intro="Past results keep them.">
          <ul>
            {gone.map((practice) => (
              <li key={practice.id} className="border-t border-line py-3" lang={from.language}>
                {practice.statement} <span className="text-small text-soft">{placeOf(from, practice)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
