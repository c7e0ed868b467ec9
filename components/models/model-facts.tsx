import type { ReactNode } from "react";
import { about } from "@/lib/format/durations";
import { languageName } from "@/lib/format/languages";
import { countOf } from "@/lib/format/words";
import { minutesFor } from "@/lib/models/minutes";
import type { Model } from "@/lib/models/types";
import { modelAddress } from "./addresses";

type ModelFactsProps = { model: Model; builtIn: boolean };

const comesFrom = (model: Model, builtIn: boolean): ReactNode => {
  if (builtIn) return "Comes with Altimeter";
  if (!model.basedOn) return "Your organisation’s own";
  const { key, version } = model.basedOn;
  return (
    <>
      Your organisation’s own, made from{" "}
      <a href={modelAddress(model.basedOn)} className="link">
        {key} {version}
      </a>
    </>
  );
};

/** What one wants to know of a model before one reads it. */
export function ModelFacts({ model, builtIn }: ModelFactsProps) {
  const { source, licence } = model;
  const facts: readonly (readonly [string, ReactNode])[] = [
    ["Version", model.version],
    [
      "Asks",
      [
        countOf(model.practices.length, "practice"),
        countOf(model.categories.length, "category"),
        countOf(model.levels.length, "level"),
      ].join(", "),
    ],
    ["Takes", `${about(minutesFor(model))}, by our estimate`],
    ["From", comesFrom(model, builtIn)],
    ...(source
      ? [
          [
            "Source",
            <a key="source" href="#source" className="link">
              {source.title}
              {source.year !== undefined && `, ${source.year}`}
            </a>,
          ] as const,
        ]
      : []),
    ...(licence ? [["Licence", licence] as const] : []),
    ["Language", languageName(model.language)],
  ];
  return (
    <dl className="mt-4 grid grid-cols-2 gap-x-8 gap-y-2 text-small lg:grid-cols-4">
      {facts.map(([name, value]) => (
        <div key={name} className="border-t border-line pt-1.5">
          <dt className="text-soft">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
