import Link from "next/link";
import { about } from "@/lib/format/durations";
import { languageName } from "@/lib/format/languages";
import { countOf } from "@/lib/format/words";
import type { ModelSummary } from "@/lib/catalogue/types";
import { modelAddress } from "./addresses";

type ModelCardProps = { model: ModelSummary; badge: string | null };

const originOf = ({ builtIn, basedOn }: ModelSummary) => {
  if (builtIn) return "Comes with Altimeter";
  return basedOn ? `Your own, made from ${basedOn.key} ${basedOn.version}` : "Your own";
};

/** One model of the catalogue: what it is good for, what it takes, and whose it is. */
export function ModelCard({ model, badge }: ModelCardProps) {
  const small = [
    originOf(model),
    `version ${model.version}`,
    ...(model.licence === null ? [] : [`licence ${model.licence}`]),
    ...(model.language === "en" ? [] : [languageName(model.language)]),
  ];
  return (
    <li className="relative flex flex-col rounded-card border border-line bg-card px-5 py-4 hover:border-edge">
      {badge !== null && (
        <p className="mb-1.5 self-start rounded-full bg-h1 px-2.5 py-0.5 text-tiny font-medium text-on-low">{badge}</p>
      )}
      <h3 className="text-lead" lang={model.language}>
        {/* The whole card is the link's target. */}
        <Link
          href={modelAddress({ key: model.key })}
          className="text-ink no-underline after:absolute after:inset-0 after:rounded-card hover:underline"
        >
          {model.title}
        </Link>
      </h3>
      <p className="mt-0.5 text-small">
        {about(model.minutes).replace(/^a/, "A")} <span className="text-soft">together, by our estimate</span>
      </p>
      {model.summary !== null && (
        <p className="mt-2 text-small" lang={model.language}>
          {model.summary}
        </p>
      )}
      <p className="mt-auto pt-3 text-small text-soft">
        {[
          countOf(model.practices, "practice"),
          countOf(model.categories, "category"),
          countOf(model.levels, "level"),
        ].join(" · ")}
      </p>
      <p className="text-tiny text-soft">{small.join(" · ")}</p>
    </li>
  );
}
