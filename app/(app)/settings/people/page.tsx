import { InvitationList } from "@/components/settings/invitation-list";
import { InviteForm } from "@/components/settings/invite-form";
import { PeopleList } from "@/components/settings/people-list";
import { MoreLink } from "@/components/ui/more-link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { canInOrganisation } from "@/lib/access/policy";
import { asViewer, orNotFound, pageInput } from "@/lib/doors/page";
import { listInvitations } from "@/lib/invitations/queries";
import { listPeopleInput } from "@/lib/people/input";
import { listPeople } from "@/lib/people/queries";
import { inviteAction, removePersonAction, revokeAction, updatePersonAction } from "./actions";

export const metadata = { title: "People" };

const roles = [
  { value: "member", label: "Member" },
  { value: "admin", label: "Admin" },
];

export default async function PeoplePage(props: PageProps<"/settings/people">) {
  const viewer = await asViewer();
  const input = await pageInput(listPeopleInput, props);
  const [people, invitations] = await orNotFound(
    Promise.all([listPeople(viewer, input), listInvitations(viewer, { limit: 200 })]),
  );
  const open = invitations.items.filter(({ state }) => state === "open");
  const owners = canInOrganisation(viewer, "manageOwners");
  return (
    <>
      <PageHeader
        title="People"
        lead="Owners and admins manage people, teams and models, and see what teams publish. They see no draft of a team that they are not in."
      />
      <Section
        title="Invite somebody"
        intro="To add somebody to a team at the same time, invite them on the team’s page."
      >
        <InviteForm
          action={inviteAction}
          roleName="role"
          roles={owners ? [...roles, { value: "owner", label: "Owner" }] : roles}
        />
      </Section>
      {open.length > 0 && (
        <Section title="Open invitations">
          <InvitationList invitations={open} revoke={revokeAction} timeZone={viewer.timeZone} />
        </Section>
      )}
      <Section title="Everybody">
        <PeopleList
          people={people.items}
          owners={owners}
          actions={{ update: updatePersonAction, remove: removePersonAction }}
        />
        <MoreLink href={people.next && `/settings/people?after=${people.next}`} />
      </Section>
    </>
  );
}
