import Link from "next/link";
import { Section } from "@/components/ui/section";
import { levelName } from "@/lib/format/levels";
import { countOf } from "@/lib/format/words";
import { chainOf } from "@/lib/models/chain";
import type { Model, Practice } from "@/lib/models/types";
import { graphAddress, type ModelAt, practiceAddress } from "./addresses";

type PracticeChainProps = { practice: Practice; model: Model; at: ModelAt };

type SideProps = Omit<PracticeChainProps, "practice"> & {
  title: string;
  practices: readonly Practice[];
  inAll: number;
  none: string;
};

function Side({ title, practices, inAll, none, model, at }: SideProps) {
  const more = inAll - practices.length;
  const place = ({ category, level }: Practice) => {
    const found = model.levels.find(({ id }) => id === level);
    return [model.categories.find(({ id }) => id === category)?.name, found && levelName(found)].join(" · ");
  };
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      {practices.length === 0 && <p className="mt-1 text-small text-soft">{none}</p>}
      <ul role="list" lang={model.language}>
        {practices.map((practice) => (
          <li key={practice.id} className="border-b border-line py-2">
            <Link href={practiceAddress(at, practice.id)} prefetch={false} className="link">
              {practice.statement}
            </Link>
            <p className="text-tiny text-soft">{place(practice)}</p>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className="mt-2 text-small text-soft">
          Through {practices.length === 1 ? "it" : "them"} {countOf(more, "more practice")}: {inAll} in all.
        </p>
      )}
    </div>
  );
}

/** What a practice stands on and what stands on it: each a link, and those behind them as a count. */
export function PracticeChain({ practice, model, at }: PracticeChainProps) {
  const { needs, unlocks, needsInAll, unlocksInAll } = chainOf(model, practice.id);
  const isLinked = needs.length + unlocks.length > 0;
  return (
    <Section
      title="Before and after it"
      actions={
        isLinked && (
          <Link href={graphAddress(at, { practice: practice.id })} className="link text-small">
            See it drawn
          </Link>
        )
      }
    >
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
        <Side
          title="Needs first"
          practices={needs}
          inAll={needsInAll.size}
          none="Nothing: a team can begin with it."
          model={model}
          at={at}
        />
        <Side
          title="Unlocks"
          practices={unlocks}
          inAll={unlocksInAll.size}
          none="No other practice waits for it."
          model={model}
          at={at}
        />
      </div>
    </Section>
  );
}
