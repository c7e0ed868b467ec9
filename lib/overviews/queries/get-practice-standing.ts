// What the teams of a unit say to one practice, by name: for whom a piece of work would be done.

import type { Viewer } from "@/lib/access/viewer";
import { modelsOfVersions } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";
import { outlineOf } from "@/lib/models/outline";
import { answerOfNumber } from "@/lib/publications/rules";
import { lacks } from "../gaps";
import type { PracticeStandingInput } from "../input";
import { staleBefore } from "../rules";
import type { PracticeStandingView } from "../types";
import { askedMoment } from "./asked-moment";
import { inPlaces } from "./in-places";
import { type AskedStandings, latestResults } from "./latest-results";
import { getManagedUnit } from "./managed-unit";

type Row = {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
  readonly assessmentId: string;
  /** As `Publication.values`. */
  readonly value: number;
};

/** Where each version of the model has the practice, counted from 1 as PostgreSQL does. */
async function placesOf(viewer: Viewer, key: string, practice: string) {
  const versions = await db.modelVersion.findMany({
    where: { ...ownOrganisation(viewer), model: { key } },
    select: { id: true },
  });
  const models = await modelsOfVersions(
    viewer,
    versions.map(({ id }) => id),
  );
  return [...models].flatMap(([id, model]) => {
    const at = outlineOf(model).orderOf.get(practice);
    return at === undefined ? [] : [{ id, place: at + 1 }];
  });
}

/** Only of teams that shared their answers: what the others said is not read. */
const readAnswers = (viewer: Viewer, asked: AskedStandings, places: Awaited<ReturnType<typeof placesOf>>) =>
  db.$queryRaw<Row[]>`
    SELECT l."id", l."name", l."unitId", l."assessmentId", p."values"[version.place] AS value
    FROM (${latestResults(viewer, asked)}) l
    JOIN "Publication" p ON p."organisationId" = l."organisationId" AND p."id" = l."publicationId"
    JOIN unnest(${places.map(({ id }) => id)}::uuid[], ${places.map(({ place }) => place)}::int[]) AS version (id, place)
      ON version.id = p."modelVersionId"
    WHERE l."publishedAt" >= ${asked.staleBefore} AND l."share" = 'answers'`;

/**
 * What each team with a current result says to the practice, if it shared its answers: by unit in the order of the tree,
 * and by name. Throws not_found for a unit, model, round or practice that is not the viewer's to see.
 */
export async function getPracticeStanding(viewer: Viewer, input: PracticeStandingInput): Promise<PracticeStandingView> {
  const unit = await getManagedUnit(viewer, input.unitId);
  const { round, model, at } = await askedMoment(viewer, unit, input);
  if (!outlineOf(model).practiceOf.has(input.practice)) throw notFound("practice");
  const asked = {
    path: unit.path,
    modelKey: model.key,
    at,
    staleBefore: staleBefore(at, unit.staleAfter),
    tag: input.tag,
  };
  const rows = await readAnswers(viewer, asked, await placesOf(viewer, model.key, input.practice));
  return {
    unit: { id: unit.id, name: unit.name },
    model: { key: model.key, version: model.version, title: model.title },
    at: at.toISOString(),
    round: round && { id: round.id, name: round.name },
    practice: input.practice,
    teams: (await inPlaces(viewer, unit.path, rows)).map(({ id, name, unit: place, assessmentId, value }) => ({
      team: { id, name },
      unit: place,
      assessmentId,
      ...answerOfNumber(value),
      lacks: lacks(value),
    })),
  };
}
