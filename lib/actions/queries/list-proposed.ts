// What could become actions: the practices that an address names, or a team's next steps.

import { v7 as newId } from "uuid";
import type { Viewer } from "@/lib/access/viewer";
import { findLatestResult } from "@/lib/publications/queries/find-latest-result";
import type { TeamActionsPageInput, UnitActionsPageInput } from "../input";
import { isEnded, keyOf } from "../rules";
import type { ActionView, ProposedAction } from "../types";
import { lacksNow } from "./lacks-now";
import { statementsOf } from "./statements";

type Named = Pick<TeamActionsPageInput, "model" | "practice">;

/** Those of the named practices that the model has, in their order. */
async function namedOf(viewer: Viewer, { model = "", practice }: Named) {
  const wanted = practice.map((id) => ({ model, practice: id }));
  const statements = await statementsOf(viewer, wanted);
  return wanted.flatMap((one) => {
    const statement = statements.get(keyOf(one));
    return statement === undefined ? [] : [{ ...one, statement }];
  });
}

/** The next steps of the team's latest result, of a model if one is named. */
async function nextSteps(viewer: Viewer, asked: { readonly teamId: string; readonly model?: string | undefined }) {
  const latest = await findLatestResult(viewer, asked);
  if (!latest) return [];
  const { model, nextSteps: steps } = latest.report;
  return steps.map(({ id, statement }) => ({ model: model.key, practice: id, statement }));
}

const mostSteps = 3;

/**
 * What a team could take on: what is named, planned already or not; else the first next steps that nobody works on.
 * `present` are its actions.
 */
export async function listProposed(
  viewer: Viewer,
  { teamId, ...named }: TeamActionsPageInput,
  present: readonly ActionView[],
): Promise<readonly ProposedAction[]> {
  const planned = new Set(
    present.flatMap(({ state, practice }) =>
      practice && !isEnded(state) ? [keyOf({ model: practice.model, practice: practice.id })] : [],
    ),
  );
  const isNamed = named.practice.length > 0;
  const found = isNamed ? await namedOf(viewer, named) : await nextSteps(viewer, { teamId, model: named.model });
  const all = found.map((one) => ({ ...one, id: newId(), isPlanned: planned.has(keyOf(one)) }));
  return isNamed ? all : all.filter(({ isPlanned }) => !isPlanned).slice(0, mostSteps);
}

/** The one gap that is named, with how many of all the unit's teams lack it; undefined without one. */
export async function findProposed(viewer: Viewer, { unitId, ...named }: UnitActionsPageInput) {
  const [first] = await namedOf(viewer, named);
  return first && { ...first, lack: (await lacksNow(viewer, unitId, [first])).get(keyOf(first)) ?? null };
}
