import type { FormAction } from "@/components/ui/form-state";
import { day } from "@/lib/format/dates";
import type { InvitationView } from "@/lib/invitations/types";
import { RowForm } from "@/components/ui/row-form";

type InvitationListProps = { invitations: readonly InvitationView[]; revoke: FormAction; timeZone: string };

function placeOf({ role, team, unit }: InvitationView): string {
  if (team) return `${team.role} of ${team.name}`;
  if (unit) return `${unit.role} of ${unit.name}`;
  return role;
}

/** Invitations that nobody has used yet. */
export function InvitationList({ invitations, revoke, timeZone }: InvitationListProps) {
  return (
    <ul role="list" className="border-t border-line">
      {invitations.map((invitation) => (
        <li key={invitation.id} className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-3">
          <div className="min-w-0 text-small">
            <p className="font-medium break-words">{invitation.email}</p>
            <p className="text-soft">
              As {placeOf(invitation)}, by {invitation.invitedBy}; open until {day(invitation.expiresAt, timeZone)}
            </p>
          </div>
          <RowForm
            action={revoke}
            about={{ invitationId: invitation.id }}
            label="Take back"
            concerns={`invitation of ${invitation.email}`}
          />
        </li>
      ))}
    </ul>
  );
}
