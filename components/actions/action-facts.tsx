import type { ActionView } from "@/lib/actions/types";
import { stateInWords, whenText } from "@/lib/actions/words";

type ActionFactsProps = {
  action: ActionView;
  timeZone: string;
  /** Say who sees it: for those whose choice that is. */
  showShared?: boolean;
};

function ownerText({ owner }: ActionView) {
  if (!owner) return "nobody’s yet";
  return owner.left ? `${owner.name}, who has left: somebody else is needed` : owner.name;
}

/** How far, whose, until when, in one line. */
export function ActionFacts({ action, timeZone, showShared = false }: ActionFactsProps) {
  const when = whenText(action, timeZone);
  return (
    <p className="mt-0.5 flex flex-wrap gap-x-3 text-small text-soft">
      <span>{stateInWords[action.state]}</span>
      <span>{ownerText(action)}</span>
      {when !== null && <span className={action.overdue ? "font-medium text-warn-ink" : undefined}>{when}</span>}
      {showShared && <span>{action.shared ? "Seen with the results" : "The team alone"}</span>}
    </p>
  );
}
