import type { AuditEventView } from "@/lib/audit/types";
import { moment } from "@/lib/format/dates";

type AuditListProps = { events: readonly AuditEventView[]; timeZone: string };

const words: Readonly<Record<string, string>> = {
  "organisation.created": "set up the organisation",
  "unit.created": "made the unit",
  "unit.changed": "changed the unit",
  "unit.deleted": "deleted a unit",
  "unit.member_added": "added a manager to the unit",
  "unit.member_changed": "changed a manager of the unit",
  "unit.member_removed": "removed a manager of the unit",
  "team.created": "made the team",
  "team.changed": "changed the team",
  "team.again_planned": "chose the day on which the team looks again",
  "team.again_left_open": "left open when the team looks again",
  "team.help_offered": "let other teams ask the team",
  "team.help_ended": "ended that other teams may ask the team",
  "team.archived": "archived the team",
  "team.restored": "restored the team",
  "team.member_added": "added somebody to the team",
  "team.member_changed": "changed somebody in the team",
  "team.member_removed": "took somebody out of the team",
  "person.changed": "changed the person",
  "person.removed": "removed a person",
  "invitation.created": "invited somebody",
  "invitation.accepted": "joined by an invitation",
  "invitation.revoked": "took back an invitation",
  "assessment.started": "started an assessment of",
  "assessment.deleted": "deleted a draft of",
  "assessment.published": "published a result of",
  "assessment.withdrawn": "withdrew a result of",
  "model.imported": "imported the model",
  "model.retired": "retired the model",
  "model.restored": "brought back the model",
  "password.changed": "changed their password",
  "token.created": "made an API token",
  "token.revoked": "revoked an API token",
};

/** Who did what, as sentences, the newest first. */
export function AuditList({ events, timeZone }: AuditListProps) {
  return (
    <ol role="list" className="border-t border-line text-small">
      {events.map((event) => (
        <li key={event.id} className="grid gap-x-6 border-b border-line py-2.5 sm:grid-cols-[13rem_1fr]">
          <time dateTime={event.at} className="text-soft tabular-nums">
            {moment(event.at, timeZone)}
          </time>
          <span>
            {event.person ?? "Somebody"} {words[event.action] ?? event.action}
            {event.name !== null && <strong className="font-medium"> {event.name}</strong>}.
          </span>
        </li>
      ))}
    </ol>
  );
}
