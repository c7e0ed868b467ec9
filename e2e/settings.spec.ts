import { expect, test } from "./support/test";

test("a token is shown once, works as a bearer, reads only if it was made so, and ends when it is revoked", async ({
  openAs,
  playwright,
  baseURL,
}) => {
  const page = await openAs("lead@demo.test");
  await page.goto("/settings/tokens");
  await page.getByLabel("What it is for").fill("A journey");
  await page.getByRole("button", { name: "Make a token" }).click();
  const token = await page.getByLabel("Token", { exact: true }).inputValue();
  expect(token).toMatch(/^alt_/);
  const script = await playwright.request.newContext({ extraHTTPHeaders: { Authorization: `Bearer ${token}` } });
  const me = await script.get(`${baseURL ?? ""}/api/v1/me`);
  expect((await me.json()).person.email).toBe("lead@demo.test");
  expect((await script.post(`${baseURL ?? ""}/api/v1/tokens`, { data: { name: "more" } })).status()).toBe(403);

  await page.reload();
  expect(await page.content()).not.toContain(token);
  await page.getByRole("button", { name: /^Revoke.*A journey$/ }).click();
  await expect(page.getByText("You have no token.")).toBeVisible();
  expect((await script.get(`${baseURL ?? ""}/api/v1/me`)).status()).toBe(401);
  await script.dispose();
});

test("units, teams and people are arranged on pages, without JavaScript too", async ({ openAs }) => {
  const page = await openAs("admin@demo.test", { javaScriptEnabled: false });
  await page.goto("/settings/units");
  const root = page.getByRole("region", { name: "Demo", exact: true });
  await root.getByText("Add a unit below").click();
  await root
    .getByRole("button", { name: "Make the unit" })
    .locator("xpath=ancestor::form")
    .getByLabel("Name")
    .fill("Shops");
  await root.getByRole("button", { name: "Make the unit" }).click();
  const shops = page.getByRole("region", { name: "Shops" });
  await expect(shops).toBeVisible();
  await shops.getByRole("button", { name: /^Delete/ }).click();
  await expect(page.getByRole("region", { name: "Shops" })).toHaveCount(0);
  await page.goto("/settings/audit");
  await expect(page.getByText("Owner of Demo deleted a unit.").first()).toBeVisible();
});

test("a refused change says why, and nothing is changed", async ({ openAs }) => {
  const page = await openAs("admin@demo.test");
  await page.goto("/settings/people");
  const me = page.getByRole("listitem").filter({ hasText: "Owner of Demo" });
  await me.getByLabel("Role of Owner of Demo").selectOption("member");
  await me.getByRole("button", { name: /^Change/ }).click();
  await expect(me.getByRole("alert")).toContainText("Somebody has to own the organisation");
});

test("settings of the organisation are not there for members", async ({ openAs }) => {
  const page = await openAs("member@demo.test");
  for (const path of ["/settings/people", "/settings/units", "/settings/audit"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
  await page.goto("/settings/account");
  await page.getByLabel("Your name").fill("Member 1 of Checkout");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Your name is saved.")).toBeVisible();
});
