// What Checkout and the whole organisation do about their results: something done, something late, something ahead.

import type { Viewer } from "@/lib/access/viewer";
import { changeAction } from "@/lib/actions/commands/change-action";
import { makeTeamActions } from "@/lib/actions/commands/make-actions";
import { makeUnitAction } from "@/lib/actions/commands/make-unit-action";
import { type WantedAction, makeUnitActionInput } from "@/lib/actions/input";
import { listTeamActions } from "@/lib/actions/queries/list-actions";
import { listAssessments } from "@/lib/assessments/queries/list-assessments";
import { getModelVersion } from "@/lib/catalogue/queries";
import { gapsOf } from "@/lib/overviews/gaps";
import { getOverview } from "@/lib/overviews/queries/get-overview";
import { findResult } from "@/lib/publications/queries/get-report";

const aDay = 24 * 60 * 60 * 1000;
const later = (time: Date, days: number) => new Date(time.getTime() + days * aDay);
const dayFrom = (time: Date, days: number) => later(time, days).toISOString().slice(0, 10);

const about = (model: string, practice: string, title: string): WantedAction => ({
  title,
  model,
  practice,
  ownerId: null,
  dueOn: null,
  note: "",
  links: [],
  shared: true,
});

/** The last two results of a team that has two, the newest first. */
async function lastTwo(lead: Viewer, teamId: string) {
  const { items } = await listAssessments(lead, { teamId, limit: 50 });
  const published = items.filter(({ publishedAt }) => publishedAt !== null).slice(0, 2);
  const results = await Promise.all(published.map(({ id }) => findResult(lead, { assessmentId: id })));
  return results.flatMap((result) => result?.report ?? []);
}

/** One that the last result shows to have helped, one that is late, one that somebody works on, and one without an owner. */
export async function planTeam(lead: Viewer, teamId: string, now: Date): Promise<void> {
  const [last, before] = await lastTwo(lead, teamId);
  if (!last || !before) return;
  const { owners } = await listTeamActions(lead, { teamId });
  const ownerAt = (at: number) => owners[at]?.id ?? null;
  const model = last.model.key;

  const ahead = new Set(last.nextSteps.map(({ id }) => id));
  const reached = before.nextSteps.find(({ id }) => !ahead.has(id));
  if (reached) {
    const made = later(new Date(before.publishedAt), 2);
    const wanted = { ...about(model, reached.id, reached.statement), ownerId: ownerAt(1), dueOn: dayFrom(made, 40) };
    const [actionId = ""] = await makeTeamActions(lead, { teamId, items: [wanted] }, made);
    await changeAction(lead, { actionId, revision: 1, state: "done" }, later(made, 33));
  }
  const [first, second, third] = last.nextSteps;
  if (!first || !second || !third) return;
  const made = later(new Date(last.publishedAt), 1);
  const items = [
    { ...about(model, first.id, first.statement), ownerId: ownerAt(0), dueOn: dayFrom(now, -3), shared: false },
    { ...about(model, second.id, second.statement), ownerId: ownerAt(2), dueOn: dayFrom(now, 18) },
    about(model, third.id, third.statement),
  ];
  const [, workedOn = ""] = await makeTeamActions(lead, { teamId, items }, made);
  await changeAction(lead, { actionId: workedOn, revision: 1, state: "in_progress" }, later(made, 4));
}

/** What many teams lack, done for all of them at once. */
export async function planUnit(manager: Viewer, unitId: string, model: string, now: Date): Promise<void> {
  const [{ practices }, version] = await Promise.all([
    getOverview(manager, { unitId, model, limit: 1 }),
    getModelVersion(manager, { key: model }),
  ]);
  const [gap] = gapsOf(version.model, practices);
  if (!gap) return;
  const title = "Two days with every team that lacks it";
  const wanted = { unitId, title, model, practice: gap.practice, ownerId: manager.personId, dueOn: dayFrom(now, 45) };
  await makeUnitAction(manager, makeUnitActionInput.parse(wanted));
}
