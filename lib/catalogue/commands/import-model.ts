// Bringing a model into the organisation from a file: looked at first, then stored, once and for good.

import { compareVersions } from "compare-versions";
import { canInOrganisation } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { audit } from "@/lib/db/audit";
import { db, type Transaction } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { AppError, type FieldProblem, forbidden } from "@/lib/errors";
import { contentOf } from "@/lib/models/content";
import { leanFile } from "@/lib/models/lean";
import type { Problem } from "@/lib/models/problem";
import { mostBytes } from "@/lib/models/read-text";
import type { Model } from "@/lib/models/types";
import { storedVersionOf } from "../commands";
import { modelOfVersion } from "../queries";
import { type FindBase, modelOfFiles, readUpload } from "../read-upload";
import type { ImportedModel, ModelPreview, Standing } from "../types";

/** The bytes of a file or an archive, or the files of a folder by their path. */
export type Upload = Uint8Array | ReadonlyMap<string, Uint8Array>;

/** More than anybody reads: a file of 2 MB can be wrong in a hundred thousand places. */
const mostProblems = 1000;

const fieldOf = ({ pointer, message }: Problem): FieldProblem => ({ path: pointer, message });

function fieldsOf(problems: readonly Problem[]): readonly FieldProblem[] {
  const more = problems.length - mostProblems;
  const rest = more > 0 ? [{ path: "", message: `${more} more are not listed here.` }] : [];
  return [...problems.slice(0, mostProblems).map(fieldOf), ...rest];
}

function refusal(problems: readonly Problem[]): AppError {
  const message =
    problems.length === 1
      ? "This file cannot be imported: there is one problem."
      : `This file cannot be imported: there are ${problems.length} problems.`;
  return new AppError("invalid", message, { fields: fieldsOf(problems) });
}

/** A small file may unfold to a large model, by aliases or an overlay; its export has to be a file that we read. */
const isTooLarge = (model: Model) => Buffer.byteLength(JSON.stringify(leanFile(model))) > mostBytes;

const ownModels =
  (viewer: Viewer): FindBase =>
  async ({ key, version }) => {
    const stored = await db.modelVersion.findFirst({
      where: { ...ownOrganisation(viewer), version, model: { key } },
      select: { id: true, definition: true },
    });
    return stored && modelOfVersion(viewer, stored);
  };

/** The model of an upload and what is odd about it. Throws forbidden, and invalid with every problem. */
async function modelFrom(viewer: Viewer, upload: Upload) {
  if (!canInOrganisation(viewer, "manageModels")) throw forbidden("Only admins and owners import models.");
  const parsed = upload instanceof Uint8Array ? await readUpload(upload, ownModels(viewer)) : modelOfFiles(upload);
  if (!parsed.ok) throw refusal(parsed.problems);
  if (isTooLarge(parsed.model)) throw refusal([{ pointer: "", message: "The whole model is larger than 2 MB." }]);
  return { model: parsed.model, warnings: fieldsOf(parsed.warnings) };
}

/** What is there under the key and version of a model. */
async function standingOf(tx: Transaction, viewer: Viewer, model: Model) {
  const present = await tx.model.findFirst({
    where: { ...ownOrganisation(viewer), key: model.key },
    select: {
      versions: { orderBy: { createdAt: "asc" }, select: { id: true, version: true } },
    },
  });
  const versions = present?.versions.map(({ version }) => version) ?? [];
  const same = present?.versions.find(({ version }) => version === model.version);
  const stored =
    same &&
    (await tx.modelVersion.findFirst({
      where: { ...ownOrganisation(viewer), id: same.id },
      select: { id: true, definition: true },
    }));
  let standing: Standing = present ? "new_version" : "new_model";
  if (stored) standing = contentOf(modelOfVersion(viewer, stored)) === contentOf(model) ? "stored" : "taken";
  return { versions, standing };
}

/**
 * What importing this would do; nothing is stored. Throws forbidden, and invalid with every problem, each with a JSON
 * pointer and a sentence.
 */
export async function previewModel(viewer: Viewer, upload: Upload): Promise<ModelPreview> {
  const { model, warnings } = await modelFrom(viewer, upload);
  const { standing, versions } = await db.$transaction((tx) => standingOf(tx, viewer, model));
  return { model, standing, versions, warnings };
}

/** The catalogue goes by the title of the highest version. */
async function store(tx: Transaction, viewer: Viewer, model: Model, present: readonly string[]) {
  const { key, title, version } = model;
  const isHighest = present.every((other) => compareVersions(version, other) > 0);
  const { id: modelId } = await tx.model.upsert({
    where: { organisationId_key: { ...ownOrganisation(viewer), key } },
    create: { ...ownOrganisation(viewer), key, title },
    update: isHighest ? { title } : {},
    select: { id: true },
  });
  const { id: subjectId } = await tx.modelVersion.create({
    data: { ...ownOrganisation(viewer), modelId, ...storedVersionOf(model) },
    select: { id: true },
  });
  await audit(tx, viewer, { action: "model.imported", subject: "modelVersion", subjectId, details: { key, version } });
}

/**
 * Stores a model as a new one or a new version. What is there with the same content is left as it is. Throws forbidden,
 * invalid with every problem, and conflict when the version is there with another content.
 */
export async function importModel(viewer: Viewer, upload: Upload): Promise<ImportedModel> {
  const { model, warnings } = await modelFrom(viewer, upload);
  const { key, version, title } = model;
  const created = await db.$transaction(async (tx) => {
    // Two imports of the same version at once: the second waits here, and then finds the first.
    await tx.$executeRaw`SELECT 1 FROM "Organisation" WHERE "id" = ${viewer.organisationId}::uuid FOR UPDATE`;
    const { versions, standing } = await standingOf(tx, viewer, model);
    if (standing === "taken") {
      const message = `${key} ${version} is there already with another content. A version never changes: give the file a new one.`;
      throw new AppError("conflict", message);
    }
    if (standing === "stored") return false;
    await store(tx, viewer, model, versions);
    return true;
  });
  return { key, version, title, created, warnings };
}
