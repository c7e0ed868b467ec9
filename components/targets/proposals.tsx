import { RowForm } from "@/components/ui/row-form";
import { Section } from "@/components/ui/section";
import type { CategoryTarget } from "@/lib/targets/types";
import { aimText, saidBy } from "@/lib/targets/words";
import { Fold } from "./fold";
import { TargetForm } from "./target-form";
import { aboutOf, type TargetRowProps } from "./target-row";

/** A category with what waits there; without levels where the model no longer has any to aim at. */
type Waiting = Pick<CategoryTarget, "category" | "levels" | "revision" | "proposal">;

type ProposalProps = Omit<TargetRowProps, "item"> & { item: Waiting };
type ProposalsProps = Omit<TargetRowProps, "item"> & { items: readonly Waiting[] };

function Answers(props: ProposalProps) {
  const { item, save } = props;
  const { category, levels, proposal } = item;
  const form = { action: save, concerns: category.name };
  const hasLevel = levels.some(({ id }) => id === proposal?.level.id);
  return (
    <div className="screen-only mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
      {!hasLevel && <p className="w-full text-small text-soft">The model no longer has this level here.</p>}
      {hasLevel && (
        <RowForm
          action={save}
          about={aboutOf(props, "accept")}
          label="Accept"
          concerns={category.name}
          variant="primary"
        />
      )}
      {levels.length > 0 && (
        <Fold label="Change it" concerns={category.name}>
          <TargetForm
            {...form}
            about={aboutOf(props, "change")}
            label="Set this instead"
            levels={levels}
            present={proposal && { ...proposal, reason: "" }}
          />
        </Fold>
      )}
      <Fold label="Decline" concerns={category.name}>
        <TargetForm {...form} about={aboutOf(props, "decline")} label="Decline it" variant="plain" />
      </Fold>
    </div>
  );
}

/** What was proposed and waits for the team: a lead answers, who manages the team sees that it waits. */
export function Proposals({ items, ...rest }: ProposalsProps) {
  const open = items.filter(({ proposal }) => proposal !== null);
  if (open.length === 0) return null;
  return (
    <Section
      title={open.length === 1 ? "A target is proposed" : "Targets are proposed"}
      id="proposed"
      intro={
        rest.can.decide
          ? "It is your team’s decision. Until you answer, nothing changes."
          : "The team’s leads accept, change or decline. Until then nothing changes."
      }
    >
      <ul role="list" className="border-t border-line">
        {open.map((item) => (
          <li key={item.category.id} className="border-b border-line py-4">
            <h3 className="font-semibold">{item.category.name}</h3>
            {item.proposal && (
              <>
                <p>
                  <strong className="font-medium">{aimText(item.proposal)}</strong>
                </p>
                <p className="max-w-prose text-small whitespace-pre-line">“{item.proposal.reason}”</p>
                <p className="text-small text-soft">{saidBy(item.proposal, rest.timeZone)}</p>
              </>
            )}
            {rest.can.decide && <Answers key={item.revision} item={item} {...rest} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
