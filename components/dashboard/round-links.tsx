import Link from "next/link";
import { dayInWords } from "@/components/rounds/words";
import type { OverviewView, UnitRound } from "@/lib/overviews/types";
import { addressOf } from "./addresses";

type RoundLinksProps = {
  filters: Readonly<Record<string, string | undefined>>;
  /** The round that is shown; null without one. */
  chosen: UnitRound | null;
  /** The one of the same model before it. */
  previous: UnitRound | null;
  /** The round that is open at the moment, chosen or not. */
  open: OverviewView["round"];
};

/** From the figures to the round, to the one before it, or into the one that is open. */
export function RoundLinks({ filters, chosen, previous, open }: RoundLinksProps) {
  if (!chosen) {
    if (!open?.open) return null;
    return (
      <p className="mt-2 text-small">
        <Link href={addressOf("/dashboard", { ...filters, at: undefined, round: open.id })} className="link">
          {open.name} is open: show this round
        </Link>
      </p>
    );
  }
  const isCompared = previous !== null && filters["with"] === previous.endsOn;
  return (
    <p className="screen-only mt-2 flex flex-wrap gap-x-5 gap-y-1 text-small">
      {chosen.unit && (
        <Link href={`/rounds/${chosen.id}`} className="link">
          How far each team is
        </Link>
      )}
      {previous && !isCompared && (
        <Link href={addressOf("/dashboard", { ...filters, with: previous.endsOn })} className="link">
          Compare with the round before: {previous.name}, until {dayInWords(previous.endsOn)}
        </Link>
      )}
    </p>
  );
}
