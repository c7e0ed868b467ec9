import Link from "next/link";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import type { AnswerSet } from "@/lib/models/types";
import type { PracticeStandingView } from "@/lib/overviews/types";

type Team = PracticeStandingView["teams"][number];

type PracticeStandingProps = {
  teams: readonly Team[];
  options: readonly AnswerSet[];
  answerSet: string;
};

const stateWords = {
  unanswered: "Not answered",
  skipped: "Passed over, assumed ahead",
  unknown: "Does not know",
  not_applicable: "Does not apply",
} as const;

/** Which teams lack a practice, and what the others say: in the order of the tree and the alphabet, never of answers. */
export function PracticeStanding({ teams, options, answerSet }: PracticeStandingProps) {
  const labels = new Map(
    options.find(({ id }) => id === answerSet)?.options.map(({ value, label }) => [value, label]) ?? [],
  );
  const says = (team: Team) =>
    "value" in team ? (labels.get(team.value) ?? String(team.value)) : stateWords[team.state];
  const table = (caption: string, shown: readonly Team[]) => (
    <Table
      caption={caption}
      columns={[
        { id: "team", header: "Team", width: "30%" },
        { id: "unit", header: "Unit", width: "30%" },
        { id: "answer", header: "Its answer" },
      ]}
      rows={shown.map((team) => ({
        id: team.team.id,
        cells: [
          <Link key="team" href={`/assessments/${team.assessmentId}/result`} prefetch={false} className="link">
            {team.team.name}
          </Link>,
          team.unit.name,
          says(team),
        ],
      }))}
    />
  );
  const lacking = teams.filter(({ lacks }) => lacks);
  const others = teams.filter(({ lacks }) => !lacks);
  return (
    <>
      {lacking.length > 0 && (
        <Section title="Teams that lack it">{table("Teams that lack the practice", lacking)}</Section>
      )}
      {others.length > 0 && (
        <Section title="The other teams">{table("Teams that do not lack the practice", others)}</Section>
      )}
    </>
  );
}
