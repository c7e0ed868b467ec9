// The models an organisation has, as parsed models. A version never changes, so that parsing it once is enough.

import { compareVersions } from "compare-versions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { answersOfInput } from "@/lib/assessments/rules";
import { AppError, notFound } from "@/lib/errors";
import { comesWithAltimeter } from "@/lib/models/built-in";
import { fileOf } from "@/lib/models/file-of";
import { minutesFor } from "@/lib/models/minutes";
import { parseModel } from "@/lib/models/parse";
import type { Model } from "@/lib/models/types";
import { climbOf } from "@/lib/scoring/climb";
import { scoreOf } from "@/lib/scoring/score";
import type { Climb, Score } from "@/lib/scoring/types";
import type { GetModelInput, ScoreInput } from "./input";
import { problemsOfAnswers } from "./rules";
import type { ModelSummary } from "./types";

/** By organisation and version: what was read for one organisation is not there for another. */
const parsedVersions = new Map<string, Model>();
const mostParsedVersions = 200;

type Tenant = Pick<Viewer, "organisationId">;

const keyOf = ({ organisationId }: Tenant, id: string) => `${organisationId}/${id}`;

/** The model of a stored version; parsed once per process. Throws when the database holds what the format refuses. */
export function modelOfVersion(tenant: Tenant, version: { readonly id: string; readonly definition: unknown }): Model {
  const key = keyOf(tenant, version.id);
  const known = parsedVersions.get(key);
  if (known) return known;
  const parsed = parseModel(version.definition);
  if (!parsed.ok) throw new Error(`Stored model version ${version.id} cannot be read: ${parsed.problems[0]?.message}`);
  if (parsedVersions.size >= mostParsedVersions) parsedVersions.clear();
  parsedVersions.set(key, parsed.model);
  return parsed.model;
}

/**
 * The models of versions that a query of this organisation has named, by the versions' ids. A definition is large and
 * never changes: only those that this process has not read yet are asked for, in one query.
 */
export async function modelsOfVersions(viewer: Tenant, ids: readonly string[]): Promise<ReadonlyMap<string, Model>> {
  const unread = [...new Set(ids)].filter((id) => !parsedVersions.has(keyOf(viewer, id)));
  const rows =
    unread.length === 0
      ? []
      : await db.modelVersion.findMany({
          where: { ...ownOrganisation(viewer), id: { in: unread } },
          select: { id: true, definition: true },
        });
  const read = new Map(rows.map((row) => [row.id, modelOfVersion(viewer, row)]));
  return new Map(
    ids.flatMap((id) => {
      const model = read.get(id) ?? parsedVersions.get(keyOf(viewer, id));
      return model ? [[id, model]] : [];
    }),
  );
}

/** One of them. Throws not_found for a version of another organisation. */
export async function getModelOfVersion(viewer: Tenant, id: string): Promise<Model> {
  const model = (await modelsOfVersions(viewer, [id])).get(id);
  if (!model) throw notFound("model");
  return model;
}

const newestOf = <T extends { readonly version: string }>(versions: readonly T[]): readonly T[] =>
  versions.toSorted((a, b) => compareVersions(b.version, a.version));

/** A version as the database knows it. `retired`: no assessment starts with its model any more. */
type StoredVersion = { readonly id: string; readonly model: Model; readonly retired: boolean };

/** The stored version of a model: the one asked for, or the highest. Throws not_found. */
export async function getModelVersion(viewer: Viewer, input: GetModelInput): Promise<StoredVersion> {
  const versions = await db.modelVersion.findMany({
    where: {
      ...ownOrganisation(viewer),
      model: { key: input.key },
      ...(input.version === undefined ? {} : { version: input.version }),
    },
    select: { id: true, version: true, model: { select: { retiredAt: true } } },
  });
  const [newest] = newestOf(versions);
  if (!newest) throw notFound("model");
  const model = await getModelOfVersion(viewer, newest.id);
  return { id: newest.id, model, retired: newest.model.retiredAt !== null };
}

/** One model as a file, format altimeter.model/1. Throws not_found. */
export async function getModel(viewer: Viewer, input: GetModelInput) {
  return fileOf((await getModelVersion(viewer, input)).model);
}

/** The catalogue: every model of the organisation in its newest version, by title. */
export async function listModels(viewer: Viewer): Promise<{ items: ModelSummary[]; next: null }> {
  const models = await db.model.findMany({
    where: ownOrganisation(viewer),
    orderBy: { title: "asc" },
    select: {
      key: true,
      retiredAt: true,
      versions: { select: { id: true, version: true } },
    },
  });
  const sorted = models.map((model) => ({ ...model, versions: newestOf(model.versions) }));
  const newestIds = sorted.flatMap(({ versions }) => versions.slice(0, 1).map(({ id }) => id));
  const definitions = await modelsOfVersions(viewer, newestIds);
  const items = sorted.flatMap(({ key, retiredAt, versions }) => {
    const model = definitions.get(versions[0]?.id ?? "");
    if (!model) return [];
    return {
      key,
      title: model.title,
      summary: model.summary ?? null,
      version: model.version,
      versions: versions.map(({ version }) => version),
      categories: model.categories.length,
      levels: model.levels.length,
      practices: model.practices.length,
      minutes: minutesFor(model),
      language: model.language,
      licence: model.licence ?? null,
      builtIn: comesWithAltimeter(model),
      basedOn: model.basedOn ?? null,
      retiredAt: retiredAt?.toISOString() ?? null,
    };
  });
  return { items, next: null };
}

async function answersFor(viewer: Viewer, input: ScoreInput) {
  const { model } = await getModelVersion(viewer, input);
  const fields = problemsOfAnswers(model, input.answers);
  if (fields.length > 0)
    throw new AppError("invalid", "Some of the answers do not fit the model; see fields.", { fields });
  return { model, answers: answersOfInput(input.answers) };
}

/** The score of these answers; nothing is stored. Throws not_found, and invalid with everything that does not fit. */
export async function scoreAnswers(viewer: Viewer, input: ScoreInput): Promise<Score> {
  const { model, answers } = await answersFor(viewer, input);
  return scoreOf(model, answers);
}

/** Next steps and the shortest way per category for these answers; nothing is stored. Throws like `scoreAnswers`. */
export async function climbAnswers(viewer: Viewer, input: ScoreInput): Promise<Climb> {
  const { model, answers } = await answersFor(viewer, input);
  return climbOf(model, answers);
}
