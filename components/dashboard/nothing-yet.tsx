// What the dashboard says where there is no figure yet, or hardly one: what is missing, and who can bring it about.

import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";

export function NoUnit() {
  return (
    <>
      <PageHeader title="Dashboard" lead="What the teams of a unit have published, for whoever manages the unit." />
      <EmptyState title="You manage no unit." actions={<LinkButton href="/teams">To your teams</LinkButton>}>
        <p>
          Nothing is hidden from you that is yours: your own teams’ results are on their pages. If you are to see a
          whole unit, ask an admin to make you its manager.
        </p>
      </EmptyState>
    </>
  );
}

export function NoTeam({ unit, mayMake }: { unit: string; mayMake: boolean }) {
  return (
    <EmptyState
      title={`There is no team in ${unit} yet.`}
      actions={mayMake && <LinkButton href="/settings/units">Make a team</LinkButton>}
    >
      <p>{mayMake ? "Make one, and invite its lead." : "An admin makes teams; you see them here as they publish."}</p>
    </EmptyState>
  );
}

export function NoResult({ model }: { model: string }) {
  return (
    <EmptyState title="No team has published a result yet.">
      <p>
        A lead starts an assessment of “{model}” on their team’s page. It takes a team about an hour; what it publishes
        appears here at once.
      </p>
    </EmptyState>
  );
}

/** Says so when all figures are those of one team; otherwise nothing. */
export function Caution({ inForce }: { inForce: number }) {
  if (inForce !== 1) return null;
  return (
    <div className="mt-6">
      <Notice tone="note" title="One team has a current result.">
        <p>All figures below are that team’s own. A median says something from about three teams on.</p>
      </Notice>
    </div>
  );
}
