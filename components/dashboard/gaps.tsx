import Link from "next/link";
import { proposing } from "@/components/actions/addresses";
import { AskLine } from "@/components/peers/ask-line";
import { countOf } from "@/lib/format/words";
import type { Model } from "@/lib/models/types";
import type { Gap } from "@/lib/overviews/types";
import { blockingWords, countedTeams } from "@/lib/overviews/sentences";
import type { Peers } from "@/lib/peers/types";
import { addressOf } from "./addresses";
import { ChartFiles, type ChartsAbout } from "./chart-files";

type GapsProps = {
  model: Model;
  gaps: readonly Gap[];
  /** Teams whose answers are counted, of those with a current result. */
  shared: number;
  inForce: number;
  /** Whom to ask, by practice. */
  peers: ReadonlyMap<string, Peers>;
  charts: ChartsAbout;
};

const shownFirst = 10;

/** Which teams these are, on a page of its own. */
const whoLacks = ({ unitId, model, at, tag, round }: ChartsAbout, practice: string) =>
  addressOf(`/units/${unitId}/practices/${practice}`, { model, at, tag, round });

type ListProps = Pick<GapsProps, "model" | "gaps" | "peers" | "charts"> & { from: number };

function List({ model, gaps, peers, charts, from }: ListProps) {
  const practiceOf = new Map(model.practices.map((practice) => [practice.id, practice]));
  const nameOf = new Map([...model.categories, ...model.levels].map(({ id, name }) => [id, name]));
  return (
    <ol start={from} className="max-w-[80ch] list-none p-0">
      {gaps.map(({ practice: id, lacks, n, blocks }) => {
        const practice = practiceOf.get(id);
        if (!practice) return null;
        return (
          <li
            key={id}
            className="grid grid-cols-[minmax(6.5rem,auto)_1fr] gap-x-5 border-b border-line py-2.5 text-small max-sm:grid-cols-1"
          >
            <p>
              <Link href={whoLacks(charts, id)} prefetch={false} className="link">
                <strong className="font-medium">
                  {lacks} of {countOf(n, "team")}
                </strong>{" "}
                {lacks === 1 ? "lacks" : "lack"}
                <span className="sr-only"> it: which</span>
              </Link>
              <span
                aria-hidden
                className="keeps-colour mt-1 block h-1.5 w-24 overflow-hidden rounded-full bg-h1 max-sm:hidden"
              >
                <span className="block h-1.5 rounded-full bg-h4" style={{ width: `${(lacks / n) * 100}%` }} />
              </span>
            </p>
            <div>
              <Link href={`/models/${model.key}/practices/${id}`} prefetch={false} className="link">
                {practice.statement}
              </Link>
              <span className="block text-tiny text-soft">
                {nameOf.get(practice.category)}, {nameOf.get(practice.level)}. {blockingWords(blocks)}
                <AskLine peers={peers.get(id)} practice={id} at={{ key: model.key }} />
              </span>
              <Link
                href={proposing({ unitId: charts.unitId }, model.key, [id])}
                prefetch={false}
                className="link target screen-only mt-1 inline-flex items-center text-tiny"
              >
                Make an action of it<span className="sr-only">: {practice.statement}</span>
              </Link>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** What many teams lack, with what waits for it: practices in order, never teams. */
export function Gaps({ model, gaps, shared, inForce, peers, charts }: GapsProps) {
  const rest = gaps.slice(shownFirst);
  return (
    <>
      <p className="mb-2 max-w-prose text-small text-soft">{countedTeams({ shared, inForce })}</p>
      {shared > 0 && gaps.length === 0 && (
        <p className="text-small">Every practice is in place in each of these teams.</p>
      )}
      {gaps.length > 0 && (
        <List model={model} gaps={gaps.slice(0, shownFirst)} peers={peers} charts={charts} from={1} />
      )}
      {rest.length > 0 && (
        <details className="mt-3">
          <summary className="link target inline-flex items-center text-small">
            {countOf(rest.length, "more practice")} that at least one team lacks
          </summary>
          <List model={model} gaps={rest} peers={peers} charts={charts} from={shownFirst + 1} />
        </details>
      )}
      {gaps.length > 0 && <ChartFiles chart="gaps" name="What many teams lack" about={charts} />}
    </>
  );
}
