import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import type { TargetList } from "@/lib/targets/types";
import { aimText, summaryText } from "@/lib/targets/words";
import { targetsOf } from "./addresses";

/** How far a team is from its own targets, in a few lines; nothing where there is nothing to see or to do. */
export function TargetsGlance({ list }: { list: TargetList }) {
  const { team, model, items, dropped, can } = list;
  const set = items.filter(({ target }) => target !== null);
  const proposed = items.filter(({ proposal }) => proposal !== null).length + dropped.length;
  const mayAct = (can.decide || can.propose) && items.length > 0;
  if (set.length + proposed === 0 && !mayAct) return null;
  return (
    <Section
      title="Targets"
      actions={
        <LinkButton href={targetsOf(team.id, model.key)}>{mayAct ? "See and change" : "All about them"}</LinkButton>
      }
    >
      <p className={set.length === 0 ? "text-soft" : undefined}>{summaryText(items)}</p>
      {set.length > 0 && (
        <ul role="list" className="mt-1 text-small text-soft">
          {set.map(({ category, target }) =>
            target ? (
              <li key={category.id} className="py-0.5">
                {category.name}: {aimText(target)}. {target.progress.text}
              </li>
            ) : null,
          )}
        </ul>
      )}
      {proposed > 0 && (
        <p className="mt-1 text-small">
          <a href={targetsOf(team.id, model.key, "proposed")} className="link">
            A proposal waits for {can.decide ? "your" : "the team’s"} answer
          </a>
        </p>
      )}
    </Section>
  );
}
