import type { ReactNode } from "react";
import { countOf } from "@/lib/format/words";
import type { Practice, Reference } from "@/lib/models/types";
import { type ModelAt, modelAddress } from "./addresses";

type PracticeFactsProps = { practice: Practice; at: ModelAt };

const efforts = ["", "1 of 5, a small step", "2 of 5", "3 of 5", "4 of 5", "5 of 5, a long way"];

/** What a known scheme calls the thing; another is shown as it stands. */
function referenceOf({ scheme, id }: Reference): ReactNode {
  if (scheme === "dora") return `DORA capability: ${id.replaceAll("-", " ")}`;
  if (!/^https?:\/\//.test(id)) return `${scheme}: ${id}`;
  return (
    <a href={id} className="link break-all" rel="noreferrer">
      {scheme}
    </a>
  );
}

function List({ items }: { items: readonly { key: string; item: ReactNode }[] }) {
  return (
    <ul role="list" className="flex flex-wrap gap-x-4">
      {items.map(({ key, item }) => (
        <li key={key}>{item}</li>
      ))}
    </ul>
  );
}

/** The small print of a practice: what it counts, what it costs, what it is called elsewhere. */
export function PracticeFacts({ practice, at }: PracticeFactsProps) {
  const { effort, weight, validForDays, tags, refs, replaces } = practice;
  const facts: readonly (readonly [string, ReactNode])[] = [
    ["Key", <code key="key">{practice.id}</code>],
    ...(effort === undefined ? [] : [["Effort", efforts[effort]] as const]),
    ...(weight === 1 ? [] : [["Weight", weight] as const]),
    ...(validForDays === undefined ? [] : [["Evidence is good for", countOf(validForDays, "day")] as const]),
    ...(replaces.length === 0 ? [] : [["Was", replaces.join(", ")] as const]),
    ...(tags.length === 0
      ? []
      : [
          [
            "Tags",
            <List
              key="tags"
              items={tags.map((tag) => ({
                key: tag,
                item: (
                  <a href={modelAddress(at, { tag })} className="link target inline-flex items-center">
                    {tag}
                  </a>
                ),
              }))}
            />,
          ] as const,
        ]),
    ...(refs.length === 0
      ? []
      : [
          [
            "Elsewhere",
            <List key="refs" items={refs.map((ref) => ({ key: `${ref.scheme} ${ref.id}`, item: referenceOf(ref) }))} />,
          ] as const,
        ]),
  ];
  return (
    <dl className="mt-10 grid gap-2 text-small">
      {facts.map(([name, value]) => (
        <div key={name} className="grid gap-x-6 border-t border-line pt-1.5 sm:grid-cols-[11rem_1fr]">
          <dt className="text-soft">{name}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
