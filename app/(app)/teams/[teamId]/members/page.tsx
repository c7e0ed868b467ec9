import { cache } from "react";
import { InviteForm } from "@/components/settings/invite-form";
import { RowForm } from "@/components/ui/row-form";
import { HelpOffer } from "@/components/teams/help-offer";
import { MemberList, teamRoles } from "@/components/teams/member-list";
import { TeamTags } from "@/components/teams/team-tags";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import type { Viewer } from "@/lib/access/viewer";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";
import { listPeopleToChoose } from "@/lib/people/queries";
import { teamInput } from "@/lib/teams/input";
import { getTeam, listTeamMembers } from "@/lib/teams/queries";
import { addMemberAction, inviteAction, removeMemberAction, updateMemberAction, updateTeamAction } from "./actions";

type Props = PageProps<"/teams/[teamId]/members">;

// The title and the page ask for the same team: once per request.
const teamOf = cache((viewer: Viewer, teamId: string) => orNotFound(getTeam(viewer, { teamId })));

export async function generateMetadata(props: Props) {
  const { teamId } = await pageInput(teamInput, props);
  return { title: `People of ${(await teamOf(await asViewer(), teamId)).name}` };
}

export default async function MembersPage(props: Props) {
  const viewer = await asViewer();
  const { teamId } = await pageInput(teamInput, props);
  const team = await teamOf(viewer, teamId);
  const { items: members } = await listTeamMembers(viewer, { teamId, limit: 200 });
  const manages = team.can.manageMembers && team.archivedAt === null;
  const there = new Set([viewer.personId, ...members.map(({ person }) => person.id)]);
  const others = manages ? (await listPeopleToChoose(viewer)).filter(({ id }) => !there.has(id)) : [];
  return (
    <>
      <PageHeader
        above={
          <Breadcrumb
            items={[
              { label: "Teams", href: "/teams" },
              { label: team.name, href: `/teams/${team.id}` },
              { label: "People" },
            ]}
          />
        }
        title={`People of ${team.name}`}
        lead="Leads start and publish, members answer, observers read what is published. Drafts are seen by leads and members alone."
      />
      <div className="mt-6">
        {members.length === 0 ? (
          <p className="text-soft">Nobody is in this team yet. Invite its lead first.</p>
        ) : (
          <MemberList
            team={team}
            members={members}
            me={viewer.personId}
            actions={{ update: updateMemberAction, remove: removeMemberAction }}
          />
        )}
      </div>
      {manages && (
        <Section title="Invite somebody into the team">
          <InviteForm action={inviteAction} roleName="teamRole" roles={teamRoles} teamId={team.id} />
        </Section>
      )}
      {others.length > 0 && (
        <Section title="Add somebody who is here already">
          <RowForm action={addMemberAction} about={{ teamId: team.id }} label="Add">
            <Select
              label="Person"
              name="personId"
              options={others.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))}
            />
            <Select label="As" name="role" options={teamRoles} />
          </RowForm>
        </Section>
      )}
      {team.archivedAt === null && (
        <>
          <HelpOffer team={team} action={updateTeamAction} />
          <TeamTags team={team} action={updateTeamAction} />
        </>
      )}
    </>
  );
}
