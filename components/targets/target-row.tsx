import type { FormAction } from "@/components/ui/form-state";
import type { CategoryTarget, TargetList } from "@/lib/targets/types";
import { aimText, reasonText, saidBy } from "@/lib/targets/words";
import { Fold } from "./fold";
import { Ladder } from "./ladder";
import { TargetForm } from "./target-form";

export type TargetRowProps = {
  item: CategoryTarget;
  /** Team and model, for the forms. */
  place: Readonly<Record<string, string>>;
  can: TargetList["can"];
  timeZone: string;
  save: FormAction;
};

/** Where in the page a category is spoken of. */
export const rowAnchor = (category: string) => `target-${category}`;

/** What each form of a category posts besides its fields. */
export const aboutOf = (
  { item, place }: Pick<TargetRowProps, "place"> & { item: Pick<CategoryTarget, "category" | "revision"> },
  act: string,
) => ({
  ...place,
  category: item.category.id,
  revision: String(item.revision ?? 0),
  act,
});

function Aim({ item, timeZone }: Pick<TargetRowProps, "item" | "timeZone">) {
  const { target } = item;
  if (!target) return <p className="text-soft">No target.</p>;
  return (
    <>
      <p>
        <strong className="font-medium">{aimText(target)}.</strong>{" "}
        <span className="inline-block">{target.progress.text}</span>
      </p>
      <p className="max-w-prose text-small whitespace-pre-line">{reasonText(target)}</p>
      <p className="text-small text-soft">{saidBy(target, timeZone)}</p>
    </>
  );
}

function Forms(props: TargetRowProps) {
  const { item, can, save } = props;
  const { category, levels, target } = item;
  const form = { action: save, concerns: category.name };
  return (
    <div className="screen-only mt-1 flex flex-wrap gap-x-4">
      {can.decide && (
        <Fold label={target ? "Change the target" : "Set a target"} concerns={category.name}>
          <TargetForm {...form} about={aboutOf(props, "set")} label="Set the target" levels={levels} present={target} />
        </Fold>
      )}
      {can.decide && target && (
        <Fold label="Remove it" concerns={category.name}>
          <p className="mb-2 max-w-prose text-soft">The category has no target then. The history keeps what it was.</p>
          <TargetForm {...form} about={aboutOf(props, "remove")} label="Remove the target" variant="plain" />
        </Fold>
      )}
      {can.propose && (
        <Fold label={target ? "Propose another" : "Propose a target"} concerns={category.name}>
          <p className="mb-2 max-w-prose text-soft">The team accepts it, changes it or declines it.</p>
          <TargetForm {...form} about={aboutOf(props, "propose")} label="Propose it" levels={levels} />
        </Fold>
      )}
    </div>
  );
}

/** One category: where the team stands, where it aims and why, and what its reader may do about it. */
export function TargetRow(props: TargetRowProps) {
  const { item, timeZone } = props;
  const { category, present, revision } = item;
  return (
    <li
      id={rowAnchor(category.id)}
      className="grid scroll-mt-4 gap-x-8 gap-y-2 border-b border-line py-4 target:bg-h0 sm:grid-cols-[16rem_1fr]"
    >
      <div>
        <h3 className="font-semibold">{category.name}</h3>
        <p className="text-small text-soft">Now: {present ? present.text : "not assessed"}</p>
        <Ladder {...item} />
      </div>
      <div className="min-w-0">
        <Aim item={item} timeZone={timeZone} />
        {/* Anew with each revision: a form keeps what it was first given, and a fold stays open. */}
        <Forms key={revision} {...props} />
      </div>
    </li>
  );
}
