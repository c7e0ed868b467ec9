import Link from "next/link";
import type { FormAction } from "@/components/ui/form-state";
import { AskFirst } from "@/components/ui/ask-first";
import { RowForm } from "@/components/ui/row-form";
import { IssueLine } from "@/components/trackers/issue-line";
import { NewIssue } from "@/components/trackers/new-issue";
import type { ActionView, OwnerChoice, PracticeGroup } from "@/lib/actions/types";
import { isEnded } from "@/lib/actions/rules";
import { lackedText } from "@/lib/actions/words";
import type { TrackerView } from "@/lib/trackers/types";
import { ActionFacts } from "./action-facts";
import { ChangeForm } from "./change-form";
import { StateButtons } from "./state-buttons";

export type ActionItemProps = {
  action: ActionView;
  /** Whose it is, for the forms. */
  place: Readonly<Record<string, string>>;
  owners: readonly OwnerChoice[];
  practices: readonly PracticeGroup[];
  ofTeam: boolean;
  timeZone: string;
  save: FormAction;
  remove: FormAction;
  /** Of a team: the actions whose practice is asked again next time. */
  askedAgain?: ReadonlySet<string>;
  /** Of a team: where an issue can be made of it. */
  issues?: IssueWays;
};

export type IssueWays = {
  trackers: readonly TrackerView[];
  /** Address of the list that the action is in, for links back. */
  list: string;
  push: FormAction;
  look: FormAction;
};

const linkText = (address: string) => address.replace(/^https?:\/\//, "").replace(/\/$/, "");

function Said({ action: { title, practice, lacked, note, links } }: Pick<ActionItemProps, "action">) {
  return (
    <>
      {practice && (
        <p className="mt-0.5 max-w-prose text-small text-soft">
          {practice.statement !== title && "Practice: "}
          <Link href={`/models/${practice.model}/practices/${practice.id}`} prefetch={false} className="link">
            {practice.statement === title ? "The practice" : practice.statement}
          </Link>
        </p>
      )}
      {lacked && <p className="mt-0.5 max-w-prose text-small text-soft">{lackedText(lacked)}</p>}
      {note !== null && <p className="mt-1 max-w-prose text-small whitespace-pre-line">{note}</p>}
      {links.length > 0 && (
        <ul role="list" className="mt-1 text-small">
          {links.map((link) => (
            <li key={link} className="break-all">
              <a href={link} rel="noreferrer noopener" className="link">
                {linkText(link)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** One action, with what its reader may do to it. */
export function ActionItem({
  action,
  place,
  owners,
  practices,
  ofTeam,
  timeZone,
  save,
  remove,
  askedAgain,
  issues,
}: ActionItemProps) {
  const { id, title, state, revision, can } = action;
  const seen = { ...place, actionId: id, revision: String(revision) };
  return (
    <li id={`action-${id}`} className="scroll-mt-4 border-b border-line py-3.5 target:bg-h0">
      <p className={isEnded(state) ? "text-soft" : "font-semibold"}>{title}</p>
      <ActionFacts action={action} timeZone={timeZone} showShared={ofTeam && can.workOn} />
      <Said action={action} />
      {action.issue && issues && (
        <IssueLine issue={action.issue} action={action} place={place} timeZone={timeZone} look={issues.look} />
      )}
      {askedAgain?.has(id) && <p className="mt-0.5 text-small text-soft">Its practice is asked again next time.</p>}
      {can.workOn && (
        <div className="screen-only mt-2 flex flex-wrap items-center gap-x-3 gap-y-2">
          <StateButtons save={save} about={seen} action={action} />
          {issues && issues.trackers.length > 0 && can.makeIssue && (
            <NewIssue
              trackers={issues.trackers}
              action={action}
              link={`${issues.list}#action-${id}`}
              place={place}
              push={issues.push}
            />
          )}
          <details className="min-w-0 text-small open:w-full">
            <summary className="link target inline-flex items-center">
              Change<span className="sr-only">: {title}</span>
            </summary>
            <div className="mt-2 grid gap-4">
              {/* Anew with each revision: a form keeps what it was first given. */}
              <ChangeForm
                key={revision}
                save={save}
                about={seen}
                action={action}
                owners={owners}
                practices={practices}
                ofTeam={ofTeam}
              />
              {can.change && (
                <AskFirst
                  label="Delete"
                  concerns={title}
                  question="As if it had never been made, for everybody. What was not done is better dropped: then it can be found again."
                >
                  <RowForm action={remove} about={seen} label="Delete it" concerns={title} variant="danger" />
                </AskFirst>
              )}
            </div>
          </details>
        </div>
      )}
    </li>
  );
}
