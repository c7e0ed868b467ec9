// Questions back to the team: something is in place although what it stands on is not.

import { outlineOf } from "@/lib/models/outline";
import type { Model } from "@/lib/models/types";
import { valueOf } from "./cell";
import { holds } from "./prerequisites";
import type { Answers } from "./types";

export type Question = { readonly practice: string; readonly prerequisite: string };

/** Practices at 50 or more while a prerequisite is at 0: to ask, never to correct. In the model's order. */
export function toAskAgain(model: Model, answers: Answers): readonly Question[] {
  const { practiceOf } = outlineOf(model);
  return model.practices
    .filter((practice) => holds(model, practice, answers))
    .flatMap(({ id, requires }) =>
      requires.flatMap((prerequisite) => {
        const needed = practiceOf.get(prerequisite);
        const atZero = needed !== undefined && valueOf(model, needed, answers.get(prerequisite)) === 0;
        return atZero ? [{ practice: id, prerequisite }] : [];
      }),
    );
}
