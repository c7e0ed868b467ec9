import Link from "next/link";
import { Table } from "@/components/ui/table";
import type { RoundProgress, RoundStanding, RoundTeam } from "@/lib/rounds/types";
import { standingWords } from "./words";

const order: readonly RoundStanding[] = ["not_started", "started", "finished", "published"];

/** How many teams are how far. */
export function RoundCounts({ progress }: { progress: RoundProgress }) {
  return (
    <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4">
      {order.map((standing) => (
        <div key={standing} className="rounded-card border border-line bg-card px-4 py-3">
          <dt className="text-small text-soft">{standingWords[standing]}</dt>
          <dd className="text-lead font-semibold tabular-nums">
            {progress.counts[standing]}
            <span className="text-small font-normal text-soft"> of {progress.teams}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const columns = [
  { id: "team", header: "Team", width: "60%" },
  { id: "standing", header: "How far" },
];

/** Teams that follow each other in one unit, under its name. */
function inUnits(teams: readonly RoundTeam[]) {
  const units = new Map<string, { name: string; teams: RoundTeam[] }>();
  for (const team of teams) {
    const unit = units.get(team.unit.id) ?? { name: team.unit.name, teams: [] };
    unit.teams.push(team);
    units.set(team.unit.id, unit);
  }
  return [...units].map(([id, unit]) => ({ id, ...unit }));
}

/** Teams by unit and name. */
export function RoundTeams({ teams }: { teams: readonly RoundTeam[] }) {
  return inUnits(teams).map((unit) => (
    <div key={unit.id} className="mt-6">
      <h3 className="mb-1 font-semibold">{unit.name}</h3>
      <Table
        caption={`Teams of ${unit.name} and how far they are`}
        columns={columns}
        rows={unit.teams.map(({ team, standing }) => ({
          id: team.id,
          cells: [
            <Link key="team" href={`/teams/${team.id}`} className="link">
              {team.name}
            </Link>,
            <span key="standing" className={standing === "not_started" ? "text-soft" : undefined}>
              {standingWords[standing]}
            </span>,
          ],
        }))}
      />
    </div>
  ));
}
