import { Section } from "@/components/ui/section";
import { isEnded } from "@/lib/actions/rules";
import type { ActionView } from "@/lib/actions/types";
import { countOf } from "@/lib/format/words";
import { ActionItem, type ActionItemProps } from "./action-item";

type ActionListProps = Omit<ActionItemProps, "action"> & { items: readonly ActionView[] };

/** What is to be done by its day, and folded below it what was done or dropped. */
export function ActionList({ items, ...rest }: ActionListProps) {
  const ahead = items.filter(({ state }) => !isEnded(state));
  const ended = items.filter(({ state }) => isEnded(state));
  const listOf = (some: readonly ActionView[]) => (
    <ul role="list" className="border-t border-line">
      {some.map((action) => (
        <ActionItem key={action.id} action={action} {...rest} />
      ))}
    </ul>
  );
  return (
    <Section title="To do" id="to-do">
      {ahead.length > 0 ? listOf(ahead) : <p className="text-soft">Nothing is left to do.</p>}
      {ended.length > 0 && (
        <details className="mt-6" open={ahead.length === 0}>
          <summary className="link target inline-flex items-center">
            {countOf(ended.length, "action")} done or dropped
          </summary>
          <div className="mt-3">{listOf(ended)}</div>
        </details>
      )}
    </Section>
  );
}
