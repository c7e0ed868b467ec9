import { Section } from "@/components/ui/section";
import type { Peers } from "@/lib/peers/types";

export const peersAnchor = "who-can-help";

/** The teams that have a practice in place and agreed to be asked, by name. */
export function WhoCanHelp({ peers: { items, more } }: { peers: Peers }) {
  return (
    <Section
      title="Who can help"
      id={peersAnchor}
      intro="Teams whose current result has it in place and that agreed to be asked how. A lead decides that for a team, on its page under “People and settings”."
    >
      {items.length === 0 ? (
        <p className="text-soft">No other team can be asked yet.</p>
      ) : (
        <ul role="list" className="max-w-prose border-t border-line">
          {items.map(({ team, unit }) => (
            <li key={team.id} className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-2">
              {team.name} <span className="text-small text-soft">{unit.name}</span>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className="mt-2 text-small text-soft">And {more} more.</p>}
    </Section>
  );
}
