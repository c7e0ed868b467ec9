import { Section } from "@/components/ui/section";
import { day } from "@/lib/format/dates";
import { countOf } from "@/lib/format/words";
import type { CategoryTarget } from "@/lib/targets/types";
import { entryText } from "@/lib/targets/words";

type TargetHistoryProps = { items: readonly CategoryTarget[]; timeZone: string };

const shownFirst = 12;

/** What was proposed and decided, in all categories, the last first. */
export function TargetHistory({ items, timeZone }: TargetHistoryProps) {
  const all = items
    .flatMap(({ category, history }) => (history ?? []).map((entry) => ({ category, entry })))
    .sort((a, b) => b.entry.at.localeCompare(a.entry.at) || b.entry.revision - a.entry.revision);
  if (all.length === 0) return null;
  const listOf = (some: typeof all) => (
    <ul role="list" className="border-t border-line text-small">
      {some.map(({ category, entry }) => (
        <li
          key={`${category.id} ${entry.revision}`}
          className="grid gap-x-8 border-b border-line py-2.5 sm:grid-cols-[16rem_1fr]"
        >
          <p className="text-soft">
            {day(entry.at, timeZone)} <span className="block text-ink">{category.name}</span>
          </p>
          <p className="max-w-prose">
            {entryText(entry)}.{entry.reason !== null && <span className="block text-soft">“{entry.reason}”</span>}
          </p>
        </li>
      ))}
    </ul>
  );
  const rest = all.slice(shownFirst);
  return (
    <Section title="What was said" id="history" intro="For the team and who manages it. Nothing here is ever changed.">
      {listOf(all.slice(0, shownFirst))}
      {rest.length > 0 && (
        <details className="mt-3">
          <summary className="link target inline-flex items-center text-small">
            {countOf(rest.length, "earlier entry")}
          </summary>
          <div className="mt-3">{listOf(rest)}</div>
        </details>
      )}
    </Section>
  );
}
