import { Section } from "@/components/ui/section";
import { countOf } from "@/lib/format/words";
import { type Provenance, provenances } from "@/lib/models/provenance";
import type { Model } from "@/lib/models/types";
import { type ModelAt, modelAddress } from "./addresses";

/** `at` is null for a model that has no pages yet. */
type ModelSourceProps = { model: Model; at: ModelAt | null };

/** What a tag says about a practice, in words. */
export const provenanceText: Readonly<Record<Provenance, string>> = {
  derived: "Derived: in substance, or in a part that matters, it is not the authors’ own.",
  "from memory": "From memory: it was written without the source at hand, and may differ from it.",
};

function Marked({ model, at }: ModelSourceProps) {
  const counted = provenances
    .map((tag) => ({ tag, count: model.practices.filter(({ tags }) => tags.includes(tag)).length }))
    .filter(({ count }) => count > 0);
  return counted.map(({ tag, count }) => (
    <p key={tag}>
      {at ? (
        <a href={modelAddress(at, { tag })} className="link">
          {countOf(count, "practice")}
        </a>
      ) : (
        countOf(count, "practice")
      )}{" "}
      {count === 1 ? "is" : "are"} marked “{tag}”. {provenanceText[tag]}
    </p>
  ));
}

/** Where a model comes from, whose words it has, and what in it is not its authors'. */
export function ModelSource({ model, at }: ModelSourceProps) {
  const { source, licence, attribution } = model;
  return (
    <Section title="Where it comes from" id="source">
      <div className="grid max-w-prose gap-3 text-small whitespace-pre-line text-soft">
        {source ? (
          <p className="text-ink">
            {source.url ? (
              <a href={source.url} className="link" rel="noreferrer">
                {source.title}
              </a>
            ) : (
              source.title
            )}
            {source.authors && `. ${source.authors.join(", ")}`}
            {source.year !== undefined && `, ${source.year}`}.
          </p>
        ) : (
          <p>The file names no source.</p>
        )}
        {source?.note && <p lang={model.language}>{source.note}</p>}
        <Marked model={model} at={at} />
        {attribution && <p lang={model.language}>{attribution}</p>}
        {licence && <p>Licence of these texts: {licence}.</p>}
      </div>
    </Section>
  );
}
