import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { isEnded } from "@/lib/actions/rules";
import type { ActionList } from "@/lib/actions/types";
import { countOf } from "@/lib/format/words";
import { ActionFacts } from "./action-facts";
import { actionsOf } from "./addresses";

type ActionsGlanceProps = { teamId: string; list: ActionList; timeZone: string };

const mostShown = 3;

/** What a team does next, in three lines; nothing where there is nothing to see or to make. */
export function ActionsGlance({ teamId, list, timeZone }: ActionsGlanceProps) {
  const ahead = list.items.filter(({ state }) => !isEnded(state));
  if (list.items.length === 0 && !list.can.make) return null;
  return (
    <Section
      title="Actions"
      actions={
        <LinkButton href={actionsOf({ teamId })}>{list.can.make ? "All, and new ones" : "All actions"}</LinkButton>
      }
    >
      {ahead.length === 0 ? (
        <p className="text-soft">
          {list.items.length === 0
            ? "No next step has an owner yet: with one, and a day, it is far likelier to happen."
            : "Nothing is left to do."}
        </p>
      ) : (
        <ul role="list" className="border-t border-line">
          {ahead.slice(0, mostShown).map((action) => (
            <li key={action.id} className="border-b border-line py-2.5">
              <p className="font-medium">{action.title}</p>
              <ActionFacts action={action} timeZone={timeZone} />
            </li>
          ))}
        </ul>
      )}
      {ahead.length > mostShown && (
        <p className="mt-2 text-small text-soft">and {countOf(ahead.length - mostShown, "more action")}</p>
      )}
    </Section>
  );
}
