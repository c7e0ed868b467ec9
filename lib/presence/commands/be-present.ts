// A window of somebody of the team is in a category of the draft, until it is closed. Nothing of it is kept.

import { v7 } from "uuid";
import type { Viewer } from "@/lib/access/viewer";
import type { CategoryOfDraftInput } from "@/lib/assessments/input";
import { db } from "@/lib/db/client";
import { announce, listen } from "@/lib/db/notices";
import { ownAssessments, ownOrganisation } from "@/lib/db/scope";
import { AppError, notFound } from "@/lib/errors";
import { heartbeat, presenceTopicOf, stillThere } from "../rules";

/** A way to be called when others come or go, which gives a way to leave. */
export type Visit = (changed: () => void) => () => void;

async function come(viewer: Viewer, { assessmentId, category }: CategoryOfDraftInput, windowId: string) {
  const place = { ...ownOrganisation(viewer), assessmentId };
  await db.$transaction([
    db.presence.deleteMany({ where: { ...place, seenAt: { lte: stillThere(new Date()) } } }),
    db.presence.create({ data: { ...place, windowId, personId: viewer.personId, category } }),
  ]);
  await announce(db, presenceTopicOf(assessmentId));
}

/**
 * Authorises and gives the visit; the row is there from when the visit begins until it ends. Throws not_found (no such
 * draft for this viewer) and conflict where the team still votes: then nobody is told who is at it.
 */
export async function bePresent(viewer: Viewer, input: CategoryOfDraftInput): Promise<Visit> {
  const { assessmentId } = input;
  const row = await db.assessment.findFirst({
    where: { id: assessmentId, state: "draft", ...ownAssessments(viewer) },
    select: { voting: { where: { revealedAt: null }, select: { category: true }, take: 1 } },
  });
  if (!row) throw notFound("assessment");
  if (row.voting.length > 0) throw new AppError("conflict", "While a team votes, nobody is told who is at it.");
  const windowId = v7();
  const key = { organisationId: viewer.organisationId, assessmentId, windowId };
  // A courtesy: whoever is not told of somebody's presence still sees their answers, by the revision of each.
  const untold = () => undefined;
  return (changed) => {
    const stop = listen(presenceTopicOf(assessmentId), changed);
    const coming = come(viewer, input, windowId).catch(untold);
    const beat = setInterval(() => {
      void db.presence.updateMany({ where: key, data: { seenAt: new Date() } }).catch(untold);
    }, heartbeat);
    return () => {
      clearInterval(beat);
      stop();
      void coming
        .then(() => db.presence.deleteMany({ where: key }))
        .then(() => announce(db, presenceTopicOf(assessmentId)))
        .catch(untold);
    };
  };
}
