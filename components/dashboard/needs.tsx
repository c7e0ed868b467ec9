import Link from "next/link";
import { AskLine } from "@/components/peers/ask-line";
import type { Peers } from "@/lib/peers/types";
import type { Need } from "@/lib/steps/types";

type NeedsProps = {
  needs: readonly Need[];
  /** The model's key. */
  model: string;
  /** Whom to ask, by practice. */
  peers: ReadonlyMap<string, Peers>;
};

/** What teams said they cannot do alone, with who holds it and agreed to be asked. */
export function Needs({ needs, model, peers }: NeedsProps) {
  if (needs.length === 0) {
    return (
      <p className="max-w-prose text-small text-soft">
        No team has said so. When a team marks a next step of its result with “We need help from outside”, it appears
        here.
      </p>
    );
  }
  return (
    <ul role="list" className="max-w-[80ch] border-t border-line">
      {needs.map(({ practice, statement, category, level, teams }) => (
        <li key={practice} className="border-b border-line py-3 text-small">
          <p>
            <Link href={`/models/${model}/practices/${practice}`} prefetch={false} className="link font-medium">
              {statement}
            </Link>
          </p>
          <p className="text-tiny text-soft">
            {category}, {level}.
            <AskLine peers={peers.get(practice)} practice={practice} at={{ key: model }} />
          </p>
          <ul role="list" className="mt-1">
            {teams.map(({ id, name, reason }) => (
              <li key={id}>
                <Link href={`/teams/${id}`} prefetch={false} className="link">
                  {name}
                </Link>
                {reason !== null && <span className="text-soft"> “{reason}”</span>}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
