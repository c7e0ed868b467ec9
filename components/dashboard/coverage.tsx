import type { ReactNode } from "react";
import { whole } from "@/lib/format/numbers";
import { countOf } from "@/lib/format/words";
import { roundCoverage } from "@/lib/overviews/sentences";
import type { OverviewView } from "@/lib/overviews/types";

type CoverageProps = {
  overview: OverviewView;
  /** Whether a round was asked for: then coverage is that of the round. */
  isOfRound: boolean;
  children?: ReactNode;
};

type Part = { readonly words: string; readonly teams: number; readonly colour: string };

const outline = "inset-ring inset-ring-edge";

function partsOf({ inForce, stale, never, teams, round }: OverviewView, isOfRound: boolean): readonly Part[] {
  if (!round || !isOfRound) {
    return [
      { words: "current", teams: inForce, colour: "bg-h4" },
      { words: "no longer current", teams: stale, colour: "bg-h2" },
      { words: "no result yet", teams: never, colour: outline },
    ];
  }
  const { published, before } = round;
  return [
    { words: "in this round", teams: published, colour: "bg-h4" },
    { words: "before it", teams: before, colour: "bg-h3" },
    { words: "too long ago to count", teams: teams - never - published - before, colour: "bg-h2" },
    { words: "not yet", teams: never, colour: outline },
  ];
}

function Sentence({ overview, isOfRound }: Pick<CoverageProps, "overview" | "isOfRound">) {
  const { inForce, teams, round } = overview;
  const has = inForce === 1 ? "has" : "have";
  if (!round || !isOfRound) {
    return (
      <p>
        <strong>
          {whole(inForce)} of {countOf(teams, "team")}
        </strong>{" "}
        {has} a current result.
      </p>
    );
  }
  return (
    <p>
      <strong>{round.name}:</strong> {roundCoverage(overview)} The figures are over the {countOf(inForce, "team")} that{" "}
      {has} a current result.
    </p>
  );
}

/** How many of the teams these figures speak of, as a sentence and as a bar; of a round, who took part in it. */
export function Coverage({ overview, isOfRound, children }: CoverageProps) {
  const parts = partsOf(overview, isOfRound);
  return (
    <div className="max-w-prose">
      <Sentence overview={overview} isOfRound={isOfRound} />
      <div
        aria-hidden
        className="keeps-colour mt-2 flex h-2.5 gap-0.5 overflow-hidden rounded-full border border-line bg-card"
      >
        {parts.map(
          ({ words, teams, colour }) =>
            teams > 0 && <div key={words} className={colour === outline ? "" : colour} style={{ flexGrow: teams }} />,
        )}
      </div>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-small text-soft">
        {parts.map(({ words, teams, colour }) => (
          <li key={words} className="flex items-center gap-1.5">
            <span aria-hidden className={`keeps-colour size-2.5 rounded-full ${colour}`} />
            {whole(teams)} {words}
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
}
