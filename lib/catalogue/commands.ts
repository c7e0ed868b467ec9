// Putting models into an organisation. Built-in models are rows of each organisation, like its own.

import { createHash } from "node:crypto";
import type { Transaction } from "@/lib/db/client";
import { jsonOf } from "@/lib/db/json";
import { builtInModels } from "@/lib/models/catalogue";
import { fileOf } from "@/lib/models/file-of";

/** Gives a new organisation the built-in catalogue. Runs inside the transaction that makes the organisation. */
export async function storeBuiltInModels(tx: Transaction, organisationId: string): Promise<void> {
  const rows = builtInModels().map((model) => {
    const definition = jsonOf(fileOf(model));
    const contentHash = createHash("sha256").update(JSON.stringify(definition)).digest("hex");
    return { key: model.key, title: model.title, version: model.version, definition, contentHash };
  });
  const models = await tx.model.createManyAndReturn({
    data: rows.map(({ key, title }) => ({ organisationId, key, title })),
    select: { id: true, key: true },
  });
  const idOfKey = new Map(models.map(({ id, key }) => [key, id]));
  await tx.modelVersion.createMany({
    data: rows.flatMap(({ key, version, definition, contentHash }) => {
      const modelId = idOfKey.get(key);
      return modelId === undefined ? [] : { organisationId, modelId, version, definition, contentHash };
    }),
  });
}
