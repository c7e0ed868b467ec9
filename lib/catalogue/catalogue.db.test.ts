import { expect, test } from "vitest";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import { refusal } from "@/e2e/support/viewers";
import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import { listAuditEvents } from "@/lib/audit/queries";
import { db } from "@/lib/db/client";
import { builtInModels } from "@/lib/models/catalogue";
import { bringBuiltInModels } from "./commands";
import { importModel } from "./commands/import-model";
import { restoreModel, retireModel } from "./commands/retire-model";
import { getModelOfVersion, getModelVersion, listModels } from "./queries";
import { getVersions } from "./queries/get-versions";

const ours = (version: string, statement = "It is so.") =>
  new TextEncoder().encode(
    JSON.stringify({
      format: "altimeter.model/1",
      key: "ours",
      version,
      title: "Ours",
      levels: [{ id: "one", number: 1, name: "One" }],
      categories: [{ id: "c", name: "C" }],
      practices: [{ id: "p", category: "c", level: "one", statement }],
    }),
  );

test("an organisation that was there before gets the built-in models that it lacks, once, and keeps its own", async () => {
  const { organisationId, owner } = await smallOrganisation();
  const own = { organisationId };
  const [first] = builtInModels();
  // As an earlier Altimeter left it: one model is missing, and something of their own has another key.
  const models = await db.model.findMany({ where: { ...own, key: { not: first?.key ?? "" } }, select: { id: true } });
  await db.$transaction([
    db.$executeRaw`SET LOCAL session_replication_role = replica`,
    db.modelVersion.deleteMany({ where: { ...own, modelId: { in: models.map(({ id }) => id) } } }),
    db.model.deleteMany({ where: { ...own, id: { in: models.map(({ id }) => id) } } }),
  ]);
  await importModel(owner, ours("1.0.0"));
  await Promise.all([bringBuiltInModels(), bringBuiltInModels()]);
  const keys = (await listModels(owner)).items.map(({ key }) => key).toSorted();
  expect(keys).toEqual([...builtInModels().map(({ key }) => key), "ours"].toSorted());
  expect(await db.modelVersion.count({ where: own })).toBe(builtInModels().length + 1);
});

test("nothing starts with a retired model, what is open goes on, and admins bring it back", async () => {
  const { owner, lead, member, teamId } = await smallOrganisation();
  await importModel(owner, ours("1.0.0"));
  await expect(retireModel(lead, { key: "ours" })).rejects.toEqual(refusal("forbidden"));
  await expect(retireModel(owner, { key: "nothing" })).rejects.toEqual(refusal("not_found"));
  await retireModel(owner, { key: "ours" });
  const since = (await getVersions(member, { key: "ours" })).retiredAt;
  await retireModel(owner, { key: "ours" });
  expect((await getVersions(member, { key: "ours" })).retiredAt).toBe(since);
  const start = { teamId, model: "ours", mode: "direct" } as const;
  await expect(startAssessment(lead, start)).rejects.toEqual(refusal("conflict"));
  await restoreModel(owner, { key: "ours" });
  await startAssessment(lead, start);
  const { items } = await listAuditEvents(owner, { limit: 50 });
  expect(items.map(({ action }) => action).filter((action) => action.startsWith("model."))).toEqual([
    "model.restored",
    "model.retired",
    "model.imported",
  ]);
});

test("versions are compared two by two, the newest with the one before unless others are named", async () => {
  const { owner, member } = await smallOrganisation();
  const elsewhere = await smallOrganisation();
  await importModel(owner, ours("1.0.0"));
  await importModel(owner, ours("1.10.0", "It is always so."));
  await importModel(owner, ours("1.2.0"));
  const newest = await getVersions(member, { key: "ours" });
  expect(newest.versions.map(({ version }) => version)).toEqual(["1.10.0", "1.2.0", "1.0.0"]);
  expect([newest.compared?.from.version, newest.compared?.to.version]).toEqual(["1.2.0", "1.10.0"]);
  expect(newest.compared?.comparison.changes[0]?.change).toBe("reworded");
  const named = await getVersions(member, { key: "ours", from: "1.0.0", to: "1.2.0" });
  expect(named.compared?.comparison.changes[0]?.change).toBe("unchanged");
  await expect(getVersions(elsewhere.owner, { key: "ours" })).rejects.toEqual(refusal("not_found"));
  // A version that this process has read for one organisation is still not there for another.
  const { id } = await getModelVersion(member, { key: "ours" });
  await expect(getModelOfVersion(elsewhere.owner, id)).rejects.toEqual(refusal("not_found"));
});
