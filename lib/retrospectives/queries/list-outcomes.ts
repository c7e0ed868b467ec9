// What was done before a result, beside what the result says of it.

import type { Viewer } from "@/lib/access/viewer";
import type { Report } from "@/lib/report/types";
import { movesOf, outcomeOf } from "../rules";
import type { DoneAction } from "../types";
import { listDoneActions } from "./list-done-actions";

/** Actions done since the result before, with what became of their practices where the reader may read the answers. */
export async function listOutcomes(
  viewer: Viewer,
  { team, model, publishedAt, answers }: Report,
  before: NonNullable<Report["before"]>,
): Promise<readonly DoneAction[]> {
  const between = { teamId: team.id, model: model.key, from: before.publishedAt, to: publishedAt };
  const actions = await listDoneActions(viewer, between);
  const moves = before.movement && movesOf(before.movement);
  const carried = new Set(answers?.filter((answer) => answer.carried).map(({ id }) => id));
  return actions.map((action) => ({
    ...action,
    outcome: moves && action.practice !== null ? outcomeOf(action.practice, moves, carried) : null,
  }));
}
