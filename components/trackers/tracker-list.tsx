import type { FormAction } from "@/components/ui/form-state";
import { AskFirst } from "@/components/ui/ask-first";
import { RowForm } from "@/components/ui/row-form";
import { TextField } from "@/components/ui/text-field";
import { day } from "@/lib/format/dates";
import type { TrackerKind, TrackerView } from "@/lib/trackers/types";

type TrackerListProps = {
  trackers: readonly TrackerView[];
  timeZone: string;
  setToken: FormAction;
  remove: FormAction;
};

const kinds = { github: "GitHub", gitlab: "GitLab", jira: "Jira" } as const satisfies Record<TrackerKind, string>;

function tokenText({ kind, tokenSetAt }: TrackerView, timeZone: string): string {
  if (tokenSetAt !== null) return `A token is kept, since ${day(tokenSetAt, timeZone)}`;
  return kind === "gitlab" ? "By links alone" : "No token: by links alone";
}

/** The trackers there are; of a token only that there is one. */
export function TrackerList({ trackers, timeZone, setToken, remove }: TrackerListProps) {
  return (
    <ul role="list" className="border-t border-line">
      {trackers.map((tracker) => (
        <li key={tracker.id} className="border-b border-line py-3.5">
          <p className="font-medium break-words">
            {tracker.project} <span className="font-normal text-soft">in {kinds[tracker.kind]}</span>
          </p>
          <p className="text-small break-all text-soft">{tracker.address}</p>
          <p className="text-small text-soft">{tokenText(tracker, timeZone)}.</p>
          <div className="mt-1 flex flex-wrap gap-x-6 gap-y-1">
            {tracker.kind !== "gitlab" && (
              <AskFirst
                label={tracker.tokenSetAt === null ? "Give a token" : "Replace the token"}
                concerns={tracker.project}
                question="The new token takes effect at once. Nobody can read it here again."
              >
                <RowForm action={setToken} about={{ trackerId: tracker.id }} label="Keep it" concerns={tracker.project}>
                  {tracker.kind === "jira" && tracker.account === null && (
                    <TextField
                      label="E-mail address of the token"
                      name="account"
                      type="email"
                      required
                      maxLength={200}
                      autoComplete="off"
                    />
                  )}
                  <TextField label="Token" name="token" type="password" required maxLength={1000} autoComplete="off" />
                </RowForm>
              </AskFirst>
            )}
            <AskFirst
              label="Remove"
              concerns={tracker.project}
              question="Its token is deleted at once. Issues that were made stay where they are, and are not read any more."
            >
              <RowForm
                action={remove}
                about={{ trackerId: tracker.id }}
                label="Remove it"
                concerns={tracker.project}
                variant="danger"
              />
            </AskFirst>
          </div>
        </li>
      ))}
    </ul>
  );
}
