// A target is a level that the model has, by a day to come.

import { AppError } from "@/lib/errors";
import type { Model } from "@/lib/models/types";
import type { SaveTargetInput } from "../input";
import { levelsToReach } from "../queries/aims";
import type { Entry } from "../rules";

/** What is wrong, by the field where it is put right. */
const choose = {
  category: "There is no such category.",
  model: "This model has no rule for levels: there is no level to aim at.",
  level: "Choose a level at which this category asks something.",
  on: "Choose today or a day to come, or none.",
} as const;
type Misfit = keyof typeof choose;

/** The same to who accepts what no longer fits: there is no field to correct, and something else that can be done. */
const answer = {
  category: "The model no longer has this category: the proposal can only be declined.",
  model: "The model no longer has a rule for levels: the proposal can only be declined.",
  level: "The model no longer has this level here: change the proposal or decline it.",
  on: "The day proposed has gone by: change the proposal or decline it.",
} as const satisfies Record<Misfit, string>;

function misfitOf(model: Model, { level, on }: Entry, category: string, today: string): Misfit | null {
  // A no, and taking a target away, are said of any category that something was said of.
  if (level === null) return null;
  if (!model.categories.some(({ id }) => id === category)) return "category";
  if (model.gate === null) return "model";
  if (!levelsToReach(model, category).some(({ id }) => id === level)) return "level";
  return on !== null && on < today ? "on" : null;
}

type Asked = { readonly act: SaveTargetInput["act"]; readonly category: string; readonly today: string };

/** Throws invalid where the entry names a level or a day that does not fit the newest version of the model. */
export function mustFit(model: Model, entry: Entry, { act, category, today }: Asked): void {
  const path = misfitOf(model, entry, category, today);
  if (path === null) return;
  if (act === "accept") throw new AppError("invalid", answer[path]);
  throw new AppError("invalid", choose[path], { fields: [{ path, message: choose[path] }] });
}
