import type { FormAction } from "@/components/ui/form-state";
import { AskFirst } from "@/components/ui/ask-first";
import { RowForm } from "@/components/ui/row-form";
import { Select } from "@/components/ui/select";
import type { TeamMemberView, TeamView } from "@/lib/teams/types";

type MemberListProps = {
  team: TeamView;
  members: readonly TeamMemberView[];
  /** The viewer's own person. */
  me: string;
  actions: { update: FormAction; remove: FormAction };
};

export const teamRoles = [
  { value: "member", label: "Member" },
  { value: "lead", label: "Lead" },
  { value: "observer", label: "Observer" },
];

const labelOf = (role: string) => teamRoles.find(({ value }) => value === role)?.label ?? role;

function Row({ team, member, me, actions }: Omit<MemberListProps, "members"> & { member: TeamMemberView }) {
  const { person, role, accepted } = member;
  const about = { teamId: team.id, memberId: member.id };
  const isMe = person.id === me;
  return (
    <li className="grid gap-x-6 gap-y-2 border-b border-line py-3 sm:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        <p className="font-medium">
          {person.name}
          {isMe && <span className="font-normal text-soft"> (you)</span>}
        </p>
        <p className="text-small break-words text-soft">{person.email}</p>
        {!accepted && (
          <p className="mt-1 text-small text-warn-ink">Waits for a lead to let them in; sees no draft until then.</p>
        )}
      </div>
      <div className="grid content-start gap-2 sm:justify-items-end">
        {!accepted && team.can.acceptMember && (
          <RowForm
            action={actions.update}
            about={{ ...about, accepted: "true" }}
            label="Let in"
            concerns={person.name}
            variant="primary"
          />
        )}
        {team.can.manageMembers && (!isMe || team.can.acceptMember) ? (
          <RowForm action={actions.update} about={about} label="Change" concerns={`role of ${person.name}`}>
            <Select label={`Role of ${person.name}`} labelHidden name="role" options={teamRoles} defaultValue={role} />
          </RowForm>
        ) : (
          <p className="text-small text-soft">{labelOf(role)}</p>
        )}
        {(team.can.manageMembers || isMe) && (
          <AskFirst
            label={isMe ? "Leave" : "Take out"}
            concerns={person.name}
            question={
              role === "lead"
                ? "Without a lead a team cannot start or publish anything. What they answered stays the team’s."
                : "What they answered stays the team’s."
            }
          >
            <RowForm
              action={actions.remove}
              about={about}
              label={isMe ? "Leave the team" : `Take ${person.name} out`}
              variant="danger"
            />
          </AskFirst>
        )}
      </div>
    </li>
  );
}

/** Who is in a team, and as what. */
export function MemberList({ members, ...rest }: MemberListProps) {
  return (
    <ul role="list" className="border-t border-line">
      {members.map((member) => (
        <Row key={member.id} member={member} {...rest} />
      ))}
    </ul>
  );
}
