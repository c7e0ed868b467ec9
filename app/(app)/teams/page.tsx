import { TeamList } from "@/components/teams/team-list";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { canInOrganisation } from "@/lib/access/policy";
import { asViewer } from "@/lib/doors/page";
import { listTeamsByUnit } from "@/lib/teams/queries";

export const metadata = { title: "Teams" };

export default async function TeamsPage() {
  const viewer = await asViewer();
  const teams = await listTeamsByUnit(viewer);
  const mayMake = canInOrganisation(viewer, "manageTeams");
  return (
    <>
      <PageHeader
        title="Teams"
        lead="The teams you are in, and those whose published results you may see."
        actions={mayMake && <LinkButton href="/settings/units">Manage units and teams</LinkButton>}
      />
      {teams.length === 0 ? (
        <div className="mt-6">
          <EmptyState
            title="No team yet."
            actions={mayMake && <LinkButton href="/settings/units">Make a team</LinkButton>}
          >
            <p>
              {mayMake ? "Make the first one, and invite its lead." : "A lead of a team, or an admin, adds you to one."}
            </p>
          </EmptyState>
        </div>
      ) : (
        <TeamList teams={teams} />
      )}
    </>
  );
}
