import { LinkButton } from "@/components/ui/link-button";
import { countOf } from "@/lib/format/words";
import { addressOf } from "./addresses";

type TeamPagesProps = {
  filters: Readonly<Record<string, string | undefined>>;
  isFirst: boolean;
  /** The team after which the next page begins; null on the last one. */
  next: string | null;
  teams: number;
};

/** The way through many teams: every filter stays as it is. Nothing where one page holds them all. */
export function TeamPages({ filters, isFirst, next, teams }: TeamPagesProps) {
  if (isFirst && next === null) return null;
  return (
    <nav aria-label="Pages of teams" className="screen-only mt-4 flex flex-wrap items-center gap-3 text-small">
      {!isFirst && <LinkButton href={addressOf("/dashboard", filters)}>First teams</LinkButton>}
      {next !== null && <LinkButton href={addressOf("/dashboard", { ...filters, after: next })}>Next teams</LinkButton>}
      <span className="text-soft">{countOf(teams, "team")} in all</span>
    </nav>
  );
}
