// Saying something about a team's target in a category: it is added to the history, and nothing there is ever changed.

import type { TeamAct } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { getModelVersion } from "@/lib/catalogue/queries";
import { audit } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import { orConflict } from "@/lib/db/conflict";
import { ownOrganisation } from "@/lib/db/scope";
import { AppError } from "@/lib/errors";
import { teamFor } from "@/lib/teams/commands/change-team";
import { dayIn, rowOfDay } from "@/lib/format/days";
import type { SaveTargetInput } from "../input";
import { readHistories, type SaidEntry } from "../queries/read-histories";
import { isSaid, nextOf, standOf } from "../rules";
import type { TargetKind } from "../types";
import { mustFit } from "./must-fit";

const overtaken = "Somebody said something about this target meanwhile. Load the page again to see how it stands.";

const refusals = {
  overtaken,
  "nothing proposed": "Nothing is proposed here that waits for an answer.",
  "nothing to remove": "There is no target here to remove.",
} as const;

const deeds = {
  proposed: { action: "target.proposed" },
  accepted: { action: "target.accepted" },
  changed: { action: "target.changed" },
  declined: { action: "target.declined" },
  set: { action: "target.set" },
  removed: { action: "target.removed" },
} as const satisfies Record<TargetKind, { action: string }>;

const rightFor = (act: SaveTargetInput["act"]): { readonly act: TeamAct; readonly refusal: string } =>
  act === "propose"
    ? { act: "proposeTargets", refusal: "Only who manages the team proposes targets." }
    : { act: "setTargets", refusal: "Only a lead of the team decides on its targets." };

/** For who was overtaken: how it stands now. */
function presentOf(history: readonly SaidEntry[]) {
  const { revision, target, proposal } = standOf(history);
  const bare = (entry: typeof target) => entry && { level: entry.level, on: entry.on, reason: entry.reason };
  return { revision, target: bare(target), proposal: bare(proposal) };
}

/**
 * Adds what somebody says after the revision that they saw. A lead of the team sets, removes, and accepts, changes or
 * declines what was proposed; who manages the team proposes, in the place of an earlier proposal that is still open. The
 * same said twice after one revision is said once. Throws not_found for the team and the model, forbidden, invalid for a
 * category, level or day that does not fit, or no longer does where a proposal is accepted, and conflict for an archived
 * team, for who was overtaken (with how it stands), and where there is nothing to answer or remove.
 */
export async function saveTarget(
  viewer: Viewer,
  input: SaveTargetInput,
  now = new Date(),
): Promise<{ revision: number }> {
  const { teamId, model: modelKey, category, ...wish } = input;
  const right = rightFor(wish.act);
  const { model } = await getModelVersion(viewer, { key: modelKey });
  const saved = db.$transaction(async (tx) => {
    const team = await teamFor(tx, viewer, teamId, right.act, right.refusal);
    if (team.archivedAt) throw new AppError("conflict", "An archived team aims at nothing new.");
    const histories = await readHistories(viewer, { teamId, modelKey, category }, tx);
    const history = histories.get(category) ?? [];
    if (history.at(-1)?.byId === viewer.personId && isSaid(history, wish)) return { revision: history.length };
    const next = nextOf(standOf(history), wish);
    if (!next.ok) throw new AppError("conflict", refusals[next.why], { data: { present: presentOf(history) } });
    mustFit(model, next.entry, { act: wish.act, category, today: dayIn(now, viewer.timeZone) });
    const { on, ...entry } = next.entry;
    await tx.targetEntry.create({
      data: {
        ...ownOrganisation(viewer),
        ...{ teamId, modelKey, category },
        ...entry,
        on: on === null ? null : rowOfDay(on),
        byId: viewer.personId,
        at: now,
      },
      select: { id: true },
    });
    const details = { model: modelKey, category, ...(entry.level === null ? {} : { level: entry.level }) };
    await audit(tx, viewer, { ...deeds[entry.kind], subject: "team", subjectId: teamId, details });
    return { revision: entry.revision };
  });
  return orConflict(saved, overtaken);
}
