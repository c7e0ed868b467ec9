import Link from "next/link";
import type { TeamSummary } from "@/lib/teams/types";

function Group({ name, teams }: { name: string; teams: readonly TeamSummary[] }) {
  return (
    <section className="mt-8">
      <h2 className="mb-2 text-lead">{name}</h2>
      <ul role="list" className="border-t border-line">
        {teams.map((team) => (
          <li key={team.id} className="border-b border-line">
            <Link
              href={`/teams/${team.id}`}
              prefetch={false}
              className="target flex items-center justify-between gap-4 py-3 text-ink no-underline hover:text-accent"
            >
              <span className="font-medium">{team.name}</span>
              <span aria-hidden className="text-soft">
                →
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Teams by unit, in the order of the alphabet; archived ones folded away. */
export function TeamList({ teams }: { teams: readonly TeamSummary[] }) {
  const present = teams.filter(({ archivedAt }) => archivedAt === null);
  const archived = teams.filter(({ archivedAt }) => archivedAt !== null);
  const units = [...new Map(present.map(({ unit }) => [unit.id, unit.name]))];
  return (
    <>
      {units.map(([id, name]) => (
        <Group key={id} name={name} teams={present.filter(({ unit }) => unit.id === id)} />
      ))}
      {archived.length > 0 && (
        <details className="mt-8">
          <summary className="link target inline-flex items-center">Archived teams ({archived.length})</summary>
          <Group name="Archived" teams={archived} />
        </details>
      )}
    </>
  );
}
