// What somebody is trying: levels to reach, practices ticked and unticked; and how an address keeps it.

import { outlineOf } from "@/lib/models/outline";
import type { Model } from "@/lib/models/types";
import type { Goals } from "@/lib/scoring/way";

export type Plan = {
  /** Category id to the id of the level to reach there. */
  readonly goals: Goals;
  /** Ticked by hand: as if fully in place. */
  readonly done: ReadonlySet<string>;
  /** Unticked by hand: as if not in place at all; or on the way, and left out of it. */
  readonly undone: ReadonlySet<string>;
};

export const noPlan: Plan = { goals: new Map(), done: new Set(), undone: new Set() };

export const isEmptyPlan = ({ goals, done, undone }: Plan) => goals.size + done.size + undone.size === 0;

/** The plan with this level to reach in a category; `null` for none. */
export function withGoal(plan: Plan, category: string, level: string | null): Plan {
  const goals = new Map(plan.goals);
  if (level === null) goals.delete(category);
  else goals.set(category, level);
  return { ...plan, goals };
}

/**
 * The part of an address behind its #, with the sign; empty for a plan without anything. Ids have no character that an
 * address would have to escape, and neither a comma nor a colon.
 */
export function hashOf({ goals, done, undone }: Plan): string {
  const parts = [
    ["to", [...goals].map(([category, level]) => `${category}:${level}`)],
    ["with", [...done]],
    ["without", [...undone]],
  ] as const;
  const said = parts.flatMap(([name, items]) => (items.length === 0 ? [] : [`${name}=${items.join(",")}`]));
  return said.length === 0 ? "" : `#${said.join("&")}`;
}

/** The plan that an address keeps; what the model does not know is left out, so that any address can be read. */
export function planOf(model: Model, hash: string): Plan {
  const said = new Map(
    hash
      .replace(/^#/, "")
      .split("&")
      .map((part) => {
        const [name, items] = part.split("=");
        return [name, items === undefined || items === "" ? [] : items.split(",")] as const;
      }),
  );
  const { practiceOf } = outlineOf(model);
  const practices = (name: string) => new Set((said.get(name) ?? []).filter((id) => practiceOf.has(id)));
  const goals = (said.get("to") ?? []).flatMap((item): [string, string][] => {
    const [category = "", level = ""] = item.split(":");
    const isKnown = model.categories.some(({ id }) => id === category) && model.levels.some(({ id }) => id === level);
    return isKnown ? [[category, level]] : [];
  });
  return { goals: new Map(goals), done: practices("with"), undone: practices("without") };
}
