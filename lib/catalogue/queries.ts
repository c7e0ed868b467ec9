// The models an organisation has, as parsed models. A version never changes, so that parsing it once is enough.

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

const parsedVersions = new Map<string, Model>();
const mostParsedVersions = 200;

/** The model of a stored version; parsed once per process. Throws when the database holds what the format refuses. */
export function modelOfVersion(version: { readonly id: string; readonly definition: unknown }): Model {
  const known = parsedVersions.get(version.id);
  if (known) return known;
  const parsed = parseModel(version.definition);
  if (!parsed.ok) throw new Error(`Stored model version ${version.id} cannot be read: ${parsed.problems[0]?.message}`);
  if (parsedVersions.size >= mostParsedVersions) parsedVersions.clear();
  parsedVersions.set(version.id, parsed.model);
  return parsed.model;
}

/** The stored version of a model: the one asked for, or the newest. Throws not_found. */
export async function getModelVersion(viewer: Viewer, input: GetModelInput): Promise<{ id: string; model: Model }> {
  const versions = await db.modelVersion.findMany({
    where: {
      ...ownOrganisation(viewer),
      model: { key: input.key },
      ...(input.version === undefined ? {} : { version: input.version }),
    },
    orderBy: { createdAt: "desc" },
    take: 1,
    select: { id: true, definition: true },
  });
  const [newest] = versions;
  if (!newest) throw notFound("model");
  return { id: newest.id, model: modelOfVersion(newest) };
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
      versions: {
        orderBy: { createdAt: "desc" },
        select: { id: true, version: true, definition: true },
      },
    },
  });
  const items = models.flatMap(({ key, versions }) => {
    const [newest] = versions;
    if (!newest) return [];
    const model = modelOfVersion(newest);
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
