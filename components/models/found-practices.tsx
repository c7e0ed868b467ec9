import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { levelName } from "@/lib/format/levels";
import { countOf, inWords } from "@/lib/format/words";
import { provenanceOf } from "@/lib/models/provenance";
import type { Model, Practice } from "@/lib/models/types";
import { type ModelAt, modelAddress, practiceAddress } from "./addresses";

const mostShown = 200;

type FoundPracticesProps = { model: Model; at: ModelAt; practices: readonly Practice[] };

/** What a search found, as a list in reading order. */
export function FoundPractices({ model, at, practices }: FoundPracticesProps) {
  const categoryOf = new Map(model.categories.map(({ id, name }) => [id, name]));
  const levelOf = new Map(model.levels.map((level) => [level.id, levelName(level)]));
  const whole = <LinkButton href={modelAddress(at)}>Show the whole model</LinkButton>;
  if (practices.length === 0) {
    return (
      <div className="mt-8">
        <EmptyState title="No practice fits." actions={whole}>
          <p>Try fewer words, or another category, level or tag.</p>
        </EmptyState>
      </div>
    );
  }
  const count = `${countOf(practices.length, "practice")} of ${inWords(model.practices.length)}`;
  return (
    <Section
      title={count}
      actions={whole}
      intro={
        practices.length > mostShown &&
        `The first ${mostShown} are shown: more words, a category or a level narrow them.`
      }
    >
      <ul role="list" lang={model.language}>
        {practices.slice(0, mostShown).map((practice) => (
          <li key={practice.id} className="border-t border-line py-2.5">
            <Link href={practiceAddress(at, practice.id)} prefetch={false} className="link">
              {practice.statement}
            </Link>
            <p className="text-small text-soft">
              {[categoryOf.get(practice.category), levelOf.get(practice.level), ...provenanceOf(practice)].join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
