import { expect, test } from "vitest";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import { refusal } from "@/e2e/support/viewers";
import { listAuditEvents } from "@/lib/audit/queries";
import { getModel, getModelVersion, listModels } from "../queries";
import { importModel, previewModel } from "./import-model";

const practice = { id: "p1", category: "c", level: "l1", statement: "It is so." };
const file = {
  format: "altimeter.model/1",
  key: "own",
  version: "1.0.0",
  title: "Our own",
  levels: [
    { id: "l1", number: 1, name: "One" },
    { id: "l2", number: 2, name: "Two" },
  ],
  categories: [
    { id: "c", name: "C" },
    { id: "empty", name: "E" },
  ],
  practices: [practice, { ...practice, id: "p2", level: "l2", requires: ["p1"] }],
};
const bytesOf = (content: unknown) => new TextEncoder().encode(JSON.stringify(content));
const own = (changes: Record<string, unknown> = {}) => bytesOf({ ...file, ...changes });
const turned = () => bytesOf(Object.fromEntries(Object.entries(file).toReversed()));

test("a file is looked at, then imported, and is there for everybody in the organisation", async () => {
  const { owner, member } = await smallOrganisation();
  const other = await smallOrganisation();
  const warning = { path: "/categories/1", message: "The category empty has no practices." };
  expect(await previewModel(owner, own())).toMatchObject({
    model: { key: "own" },
    standing: "new_model",
    versions: [],
    warnings: [warning],
  });
  await expect(getModelVersion(owner, { key: "own" })).rejects.toEqual(refusal("not_found"));
  expect(await importModel(owner, own())).toEqual({
    key: "own",
    version: "1.0.0",
    title: "Our own",
    created: true,
    warnings: [warning],
  });
  expect((await getModelVersion(member, { key: "own" })).model.practices).toHaveLength(2);
  await expect(getModelVersion(other.owner, { key: "own" })).rejects.toEqual(refusal("not_found"));
  const { items } = await listAuditEvents(owner, { limit: 1 });
  expect(items).toMatchObject([{ action: "model.imported", name: "Our own 1.0.0" }]);
});

test("the same content again changes nothing, however it is written; other content is a conflict", async () => {
  const { owner } = await smallOrganisation();
  await importModel(owner, own());
  for (const same of [own(), turned(), bytesOf(await getModel(owner, { key: "own" }))]) {
    expect(await previewModel(owner, same)).toMatchObject({ standing: "stored", versions: ["1.0.0"] });
    expect(await importModel(owner, same)).toMatchObject({ created: false });
  }
  const changed = own({ practices: [{ ...practice, statement: "It is not so." }] });
  expect(await previewModel(owner, changed)).toMatchObject({ standing: "taken" });
  await expect(importModel(owner, changed)).rejects.toEqual(refusal("conflict"));
  expect(
    (await listAuditEvents(owner, { limit: 50 })).items.filter(({ action }) => action === "model.imported"),
  ).toHaveLength(1);
});

test("a new version stands beside the old one; the catalogue shows the highest, whenever it came", async () => {
  const { owner } = await smallOrganisation();
  await importModel(owner, own({ version: "1.10.0", title: "Newest" }));
  expect(await previewModel(owner, own({ version: "1.9.0" }))).toMatchObject({
    standing: "new_version",
    versions: ["1.10.0"],
  });
  await importModel(owner, own({ version: "1.9.0", title: "Older" }));
  const { items } = await listModels(owner);
  expect(items.find(({ key }) => key === "own")).toMatchObject({
    title: "Newest",
    version: "1.10.0",
    versions: ["1.10.0", "1.9.0"],
  });
});

test("two imports of one version at once: one stores it, the other finds it", async () => {
  const { owner } = await smallOrganisation();
  const both = await Promise.all([importModel(owner, own()), importModel(owner, turned())]);
  expect(both.map(({ created }) => created).toSorted()).toEqual([false, true]);
});

test("only admins and owners import, or look at what an import would do", async () => {
  const { manager, lead, stranger } = await smallOrganisation();
  for (const viewer of [manager, lead, stranger]) {
    await expect(importModel(viewer, own())).rejects.toEqual(refusal("forbidden"));
    await expect(previewModel(viewer, own())).rejects.toEqual(refusal("forbidden"));
  }
});

test("everything that is wrong is told at once, and nothing is stored", async () => {
  const { owner } = await smallOrganisation();
  const wrong = own({ version: "1", practices: [{ ...practice, weight: 0, requires: ["p9"] }] });
  await expect(importModel(owner, wrong)).rejects.toMatchObject({
    code: "invalid",
    fields: [{ path: "/version" }, { path: "/practices/0/weight" }, { path: "/practices/0/requires/0" }],
  });
  await expect(getModelVersion(owner, { key: "own" })).rejects.toEqual(refusal("not_found"));
});

test("of a hundred thousand problems the first thousand are told", async () => {
  const { owner } = await smallOrganisation();
  const requires = Array.from({ length: 100 }, (_, at) => `q${at}`);
  const practices = Array.from({ length: 1000 }, (_, at) => ({ ...practice, id: `p${at}`, requires }));
  await expect(importModel(owner, own({ practices }))).rejects.toSatisfy(
    (error: { fields: { message: string }[] }) =>
      error.fields.length === 1001 && error.fields[1000]?.message === "99000 more are not listed here.",
  );
});

test("an overlay becomes a whole model, on a model of the own organisation only", async () => {
  const { owner } = await smallOrganisation();
  const overlay = bytesOf({
    format: "altimeter.overlay/1",
    extends: "own@1.0.0",
    key: "more",
    version: "1.0.0",
    title: "More",
    ignore: ["p2"],
  });
  await expect(previewModel(owner, overlay)).rejects.toMatchObject({ fields: [{ path: "/extends" }] });
  await importModel(owner, own());
  await importModel(owner, overlay);
  expect((await getModelVersion(owner, { key: "more" })).model).toMatchObject({
    basedOn: { key: "own", version: "1.0.0" },
    practices: [{ id: "p1" }],
  });
});

test("HTML in a text is kept as the text it is", async () => {
  const { owner } = await smallOrganisation();
  const statement = '<img src=x onerror="alert(1)"> & <b>bold</b>\n- a\n- b';
  await importModel(owner, own({ practices: [{ ...practice, statement }] }));
  expect((await getModelVersion(owner, { key: "own" })).model.practices[0]?.statement).toBe(statement);
});
