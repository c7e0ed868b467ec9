import type { FormAction } from "@/components/ui/form-state";
import { RowForm } from "@/components/ui/row-form";
import { isEnded } from "@/lib/actions/rules";
import type { ActionView } from "@/lib/actions/types";
import { moment } from "@/lib/format/dates";
import type { IssueView } from "@/lib/trackers/types";

type IssueLineProps = {
  issue: IssueView;
  action: Pick<ActionView, "id" | "title" | "state" | "can">;
  /** Whose it is, for the form. */
  place: Readonly<Record<string, string>>;
  timeZone: string;
  look: FormAction;
};

function standing({ state, closed, error, readAt }: IssueView, ended: boolean, timeZone: string): string {
  if (state === "pending" && ended) return "not there yet. It waits until the action is open again.";
  if (state === "pending") return `not there yet: ${error ?? "it is being made."} It is tried again by itself.`;
  if (state === "refused") return `could not be made: ${error ?? ""}`;
  const seen = readAt === null ? "" : `, as of ${moment(readAt, timeZone)}`;
  return `${closed ? "closed" : "open"}${seen}.${error === null ? "" : ` ${error}`}`;
}

/** The issue of an action: where it is, and how it stands there. */
export function IssueLine({ issue, action, place, timeZone, look }: IssueLineProps) {
  const name = issue.key === null ? `Issue in ${issue.project}` : `Issue ${issue.key} in ${issue.project}`;
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-soft">
      <p>
        {issue.address === null ? (
          name
        ) : (
          <a href={issue.address} rel="noreferrer noopener" className="link">
            {name}
          </a>
        )}
        {": "}
        {standing(issue, isEnded(action.state), timeZone)}
      </p>
      {action.can.workOn && (
        <div className="screen-only">
          <RowForm
            action={look}
            about={{ ...place, actionId: action.id }}
            label={issue.state === "created" ? "Look again" : "Try now"}
            concerns={action.title}
            variant="quiet"
          />
        </div>
      )}
    </div>
  );
}
