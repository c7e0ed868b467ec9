// Putting models into an organisation. Built-in models are rows of each organisation, like its own.

import { createHash } from "node:crypto";
import { db, type Transaction } from "@/lib/db/client";
import { jsonOf } from "@/lib/db/json";
import { builtInModels } from "@/lib/models/catalogue";
import { fileOf } from "@/lib/models/file-of";
import type { Model } from "@/lib/models/types";

/** The columns of a version: the model file with every default written out, and its SHA-256. */
export function storedVersionOf(model: Model) {
  const definition = jsonOf(fileOf(model));
  const contentHash = createHash("sha256").update(JSON.stringify(definition)).digest("hex");
  return { version: model.version, definition, contentHash };
}

/**
 * Gives organisations what they lack of the built-in catalogue, models and versions. What an organisation has under the
 * same key and version stays as it is.
 */
export async function storeBuiltInModels(tx: Transaction, organisationIds: readonly string[]): Promise<void> {
  const builtIn = builtInModels();
  const of = { organisationId: { in: [...organisationIds] }, key: { in: builtIn.map(({ key }) => key) } };
  await tx.model.createMany({
    data: organisationIds.flatMap((organisationId) =>
      builtIn.map(({ key, title }) => ({ organisationId, key, title })),
    ),
    skipDuplicates: true,
  });
  const models = await tx.model.findMany({ where: of, select: { organisationId: true, id: true, key: true } });
  const versionOfKey = new Map(builtIn.map((model) => [model.key, storedVersionOf(model)]));
  await tx.modelVersion.createMany({
    data: models.flatMap(({ organisationId, id, key }) => {
      const version = versionOfKey.get(key);
      return version ? [{ organisationId, modelId: id, ...version }] : [];
    }),
    skipDuplicates: true,
  });
}

/**
 * Brings every organisation the models that came with a newer Altimeter. Asks one question when there is nothing to
 * bring, and may run in several servers at once.
 */
export async function bringBuiltInModels(): Promise<void> {
  const builtIn = builtInModels().map(({ key, version }) => ({ version, model: { key } }));
  const organisations = await db.organisation.findMany({
    select: { id: true, models: { select: { _count: { select: { versions: { where: { OR: builtIn } } } } } } },
  });
  const lacking = organisations.filter(
    ({ models }) => models.reduce((sum, { _count }) => sum + _count.versions, 0) < builtIn.length,
  );
  if (lacking.length === 0) return;
  await db.$transaction((tx) =>
    storeBuiltInModels(
      tx,
      lacking.map(({ id }) => id),
    ),
  );
}
