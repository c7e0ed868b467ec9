import type { FormAction } from "@/components/ui/form-state";
import { RowForm } from "@/components/ui/row-form";
import { moment } from "@/lib/format/dates";
import { countOf } from "@/lib/format/words";
import type { GuestLinkView } from "@/lib/guests/types";

type GuestLinkListProps = {
  readonly assessmentId: string;
  readonly links: readonly GuestLinkView[];
  readonly timeZone: string;
  readonly close: FormAction;
};

const stateWords = { open: "Open until", expired: "Expired on", closed: "Closed; it would have ended on" } as const;

/** Every link that was opened: until when, by whom, and how many came in. Never who, and never the link itself. */
export function GuestLinkList({ assessmentId, links, timeZone, close }: GuestLinkListProps) {
  return (
    <ul role="list" className="border-t border-line">
      {links.map(({ id, state, expiresAt, createdAt, openedBy, guests }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-3">
          <div className="min-w-0">
            <p className={state === "open" ? "font-medium" : "text-soft"}>
              {stateWords[state]} {moment(expiresAt, timeZone)}
            </p>
            <p className="text-small text-soft">
              {guests === 0 ? "Nobody has come in" : `${countOf(guests, "guest")} came in`} · opened by{" "}
              {openedBy || "somebody who left"} on {moment(createdAt, timeZone)}
            </p>
          </div>
          {state === "open" && (
            <RowForm
              action={close}
              about={{ assessmentId, linkId: id }}
              label="Close it"
              concerns={`the link that is open until ${moment(expiresAt, timeZone)}`}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
