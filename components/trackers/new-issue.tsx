import type { FormAction } from "@/components/ui/form-state";
import { RowForm } from "@/components/ui/row-form";
import { buttonClass } from "@/components/ui/button-class";
import type { ActionView } from "@/lib/actions/types";
import { issueTextOf, newIssueLink } from "@/lib/trackers/rules";
import type { TrackerView } from "@/lib/trackers/types";

type NewIssueProps = {
  trackers: readonly TrackerView[];
  action: ActionView;
  /** Where the action is, for the link back. */
  link: string;
  place: Readonly<Record<string, string>>;
  push: FormAction;
};

/** An issue of the action, made here or in the tracker's own form. Title and practice go there; notes and links stay. */
export function NewIssue({ trackers, action, link, place, push }: NewIssueProps) {
  const text = issueTextOf(action, link);
  return (
    <details className="min-w-0 text-small open:w-full">
      <summary className="link target inline-flex items-center">
        Issue<span className="sr-only">: {action.title}</span>
      </summary>
      <ul role="list" className="mt-2 grid gap-3">
        {trackers.map((tracker) => {
          const address = newIssueLink(tracker, text);
          return (
            <li key={tracker.id} className="flex flex-wrap items-center gap-2">
              <span className="font-medium">{tracker.project}</span>
              {tracker.tokenSetAt !== null && (
                <RowForm
                  action={push}
                  about={{ ...place, actionId: action.id, trackerId: tracker.id }}
                  label="Create the issue"
                  concerns={`${action.title}, in ${tracker.project}`}
                />
              )}
              {address !== null && (
                <a href={address} target="_blank" rel="noreferrer noopener" className={buttonClass("quiet")}>
                  Fill in a new issue there<span className="sr-only">: {action.title}, in a new tab</span>
                </a>
              )}
              {tracker.tokenSetAt === null && address === null && (
                <span className="text-soft">An admin has to give it a token, or the numbers that its links need.</span>
              )}
            </li>
          );
        })}
      </ul>
      <p className="mt-2 text-soft">Title, practice and a link back go there; notes and links stay with the team.</p>
    </details>
  );
}
