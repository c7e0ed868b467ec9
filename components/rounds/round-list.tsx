import Link from "next/link";
import { Table } from "@/components/ui/table";
import type { RoundSummary } from "@/lib/rounds/types";
import { dayInWords, stateWords } from "./words";

const columns = [
  { id: "name", header: "Round" },
  { id: "unit", header: "Unit" },
  { id: "model", header: "Model" },
  { id: "days", header: "From and until" },
  { id: "state", header: "State" },
];

/** Rounds, the newest first. */
export function RoundList({ rounds }: { rounds: readonly RoundSummary[] }) {
  return (
    <Table
      caption="Rounds, the newest first"
      columns={columns}
      rows={rounds.map((round) => ({
        id: round.id,
        cells: [
          <Link key="name" href={`/rounds/${round.id}`} className="link">
            {round.name}
          </Link>,
          round.unit.name,
          round.model.title,
          `${dayInWords(round.startsOn)} – ${dayInWords(round.endsOn)}`,
          stateWords[round.state],
        ],
      }))}
    />
  );
}
