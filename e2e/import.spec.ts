import { expect, test } from "./support/test";

const model = (key: string, changes = "") => `format: altimeter.model/1
key: ${key}
version: 1.0.0
title: Imported ${key}
levels: [{ id: l1, number: 1, name: First }, { id: l2, number: 2, name: Second }]
categories: [{ id: c, name: Release }, { id: d, name: Recover }]
practices:
  - { id: p1, category: c, level: l1, statement: "A release is <b>one</b> step." }
  - { id: p2, category: c, level: l2, statement: A release is no event., requires: [p1]${changes} }
`;
const fileOf = (text: string, name = "model.yaml") => ({
  name,
  mimeType: "application/yaml",
  buffer: Buffer.from(text),
});
const yaml = { "Content-Type": "application/yaml" };

/** What was imported here; a version stays for good, but no other journey is offered it. */
const imported: string[] = [];
const keyFor = (what: string) => {
  const key = `${what}-${Date.now()}`;
  imported.push(key);
  return key;
};
test.afterEach(async ({ apiAs }) => {
  const admin = await apiAs("admin@demo.test");
  for (const key of imported.splice(0)) await admin.post(`models/${key}/retirement`);
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";

  test(`a model is mended, looked at and imported ${how} JavaScript`, async ({ openAs }) => {
    const key = keyFor(`by-page-${how}`);
    const page = await openAs("admin@demo.test", { javaScriptEnabled });
    await page.goto("/models");
    await page.getByRole("link", { name: "Import a model" }).click();
    await page.getByLabel("The file").setInputFiles(fileOf(model(key, ", weight: 0, effort: 9")));
    await page.getByRole("button", { name: "Look at it" }).click();
    await expect(page.getByText("there are 2 problems")).toBeVisible();
    await expect(page.getByText("/practices/1/weight")).toBeVisible();
    await expect(page.getByText("/practices/1/effort")).toBeVisible();

    await page.getByLabel("The file").setInputFiles(fileOf(model(key)));
    await page.getByRole("button", { name: "Look at it" }).click();
    await expect(page.getByText("A new model.")).toBeVisible();
    await expect(page.getByText("The category d has no practices.")).toBeVisible();
    await expect(page.getByRole("row", { name: "Release 1 1 2" })).toBeVisible();
    // HTML in a text is text.
    await expect(page.getByText("A release is <b>one</b> step.")).toBeVisible();
    await page.getByRole("button", { name: `Import ${key} 1.0.0` }).click();
    await expect(page.getByRole("heading", { level: 1, name: `Imported ${key}` })).toBeVisible();

    await page.goto("/models/import");
    await page.getByLabel("The file").setInputFiles(fileOf(model(key)));
    await page.getByRole("button", { name: "Look at it" }).click();
    await expect(page.getByText("is stored already, with the same content")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Import/ })).toHaveCount(0);
  });
}

test("who may not import has no page and no button for it", async ({ openAs }) => {
  const page = await openAs("lead@demo.test");
  await page.goto("/models");
  await expect(page.getByRole("link", { name: "Import a model" })).toHaveCount(0);
  expect((await page.goto("/models/import"))?.status()).toBe(404);
});

test("a model comes in by the API once, and goes out as it came", async ({ apiAs }) => {
  const admin = await apiAs("admin@demo.test");
  const key = keyFor("by-api");
  imported.push(`${key}-ours`);
  const wrong = await admin.post("models", { data: model(key, ", weight: 0"), headers: yaml });
  expect(wrong.status()).toBe(422);
  expect((await wrong.json()).fields).toEqual([
    { path: "/practices/1/weight", message: expect.stringContaining("1") as unknown },
  ]);
  const made = await admin.post("models", { data: model(key), headers: yaml });
  expect(made.status()).toBe(201);
  expect(await made.json()).toMatchObject({
    key,
    version: "1.0.0",
    created: true,
    warnings: [{ path: "/categories/1" }],
  });

  const file = await admin.get(`models/${key}/file?as=yaml`);
  expect(file.headers()["content-disposition"]).toContain(`${key}-1.0.0.yaml`);
  for (const again of [
    { data: await file.text(), headers: yaml },
    { data: await (await admin.get(`models/${key}`)).json() },
  ]) {
    const same = await admin.post("models", again);
    expect(same.status()).toBe(200);
    expect(await same.json()).toMatchObject({ created: false });
  }
  const other = await admin.post("models", { data: model(key, ", effort: 2"), headers: yaml });
  expect(other.status()).toBe(409);

  const copy = await (await admin.get(`models/${key}/copy`)).json();
  expect(copy).toMatchObject({ key: `${key}-ours`, basedOn: { key, version: "1.0.0" } });
  expect((await admin.post("models", { data: copy })).status()).toBe(201);
});

test("what is no model or too much of one is refused", async ({ apiAs, playwright, baseURL }) => {
  const admin = await apiAs("admin@demo.test");
  const member = await apiAs("member@demo.test");
  expect((await member.post("models", { data: model("mine"), headers: yaml })).status()).toBe(403);
  const words = { "Content-Type": "text/plain" };
  expect((await admin.post("models", { data: "a: 1", headers: words })).status()).toBe(415);
  expect((await admin.post("models", { data: "x".repeat(2_000_001), headers: yaml })).status()).toBe(422);
  expect((await admin.post("models", { data: "x".repeat(10_000_001), headers: yaml })).status()).toBe(413);
  const nobody = await playwright.request.newContext(baseURL === undefined ? {} : { baseURL });
  const schema = await (await nobody.get("/api/v1/schemas/model")).json();
  expect(schema.required).toContain("practices");
  const tooLarge = await nobody.post("/models/import", { data: "x".repeat(5_000_001) });
  expect(tooLarge.status()).toBe(413);
  expect(await tooLarge.text()).toContain("up to 4 MB");
  await nobody.dispose();
});
