import type { AuditEventView } from "@/lib/audit/types";
import { deedWords } from "@/lib/audit/words";
import { moment } from "@/lib/format/dates";

type AuditListProps = { events: readonly AuditEventView[]; timeZone: string };

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
            {event.person ?? "Somebody"} {deedWords[event.action] ?? event.action}
            {event.name !== null && <strong className="font-medium"> {event.name}</strong>}.
          </span>
        </li>
      ))}
    </ol>
  );
}
