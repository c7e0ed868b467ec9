import type { APIRequestContext, Page } from "@playwright/test";
import { expectNoFindings } from "./support/axe";
import { startInNewTeam } from "./support/new-team";
import { answer, expect, test } from "./support/test";

const atBase = ["BD-1a", "BD-1b", "BD-1c", "BD-1d", "BD-1e", "BD-1f"];

let admin: APIRequestContext;
let lead: APIRequestContext;
let teamId: string;
let assessment: string;

test.beforeEach(async ({ apiAs }) => {
  admin = await apiAs("admin@demo.test");
  lead = await apiAs("lead@demo.test");
  ({ teamId, draft: assessment } = await startInNewTeam(admin, lead));
  const base = Object.fromEntries(atBase.map((practice) => [practice, { value: 100 }]));
  await answer(lead, assessment, { ...base, "BD-2a": { value: 0 } });
  const published = await lead.post(`assessments/${assessment}/publication`, { data: { share: "results" } });
  expect(published.status()).toBe(201);
});
test.afterEach(async () => {
  expect((await admin.post(`teams/${teamId}/archive`)).status()).toBe(204);
});

const category = "Build & Deploy";
const rowOf = (page: Page) => page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: category }) });
const fold = (page: Page, label: string) => page.locator("summary").filter({ hasText: `${label}: ${category}` });
const said = (page: Page) => page.getByRole("region", { name: "What was said" }).getByRole("listitem");
const about = { model: "cdmm", category: "build" };

test("a manager proposes a target, the lead changes it, and the history shows both", async ({ openAs }) => {
  const manager = await openAs("manager@demo.test");
  await manager.goto(`/teams/${teamId}`);
  await manager.getByRole("region", { name: "Targets" }).getByRole("link", { name: "See and change" }).click();
  await expect(fold(manager, "Set a target")).toHaveCount(0);
  await fold(manager, "Propose a target").click();
  await rowOf(manager).getByLabel("Level").selectOption({ label: "Intermediate" });
  await rowOf(manager).getByLabel("By").fill("2099-03-31");
  await rowOf(manager).getByLabel("Why").fill("The shop waits for your releases");
  await rowOf(manager).getByRole("button", { name: "Propose it" }).click();
  const proposed = (page: Page) => page.getByRole("region", { name: "A target is proposed" });
  await expect(proposed(manager)).toContainText("Intermediate by 31 March 2099");
  await expect(proposed(manager).getByRole("button", { name: /^Accept/ })).toHaveCount(0);

  const page = await openAs("lead@demo.test");
  await page.goto("/");
  const { name: team }: { name: string } = await (await lead.get(`teams/${teamId}`)).json();
  await expect(page.getByText(`A target was proposed to ${team}.`)).toBeVisible();
  await page.locator(`a[href^="/teams/${teamId}/targets"]`).click();
  await expect(proposed(page)).toContainText("The shop waits for your releases");
  await expectNoFindings(page, "targets with a proposal");
  await fold(page, "Change it").click();
  await proposed(page).getByLabel("Level").selectOption({ label: "Beginner" });
  await proposed(page).getByRole("textbox", { name: "Why" }).fill("One level at a time");
  await proposed(page).getByRole("button", { name: "Set this instead" }).click();
  await expect(proposed(page)).toHaveCount(0);
  await expect(rowOf(page).first()).toContainText("Beginner by 31 March 2099. 1 of 2 levels to go.");
  await expect(said(page)).toHaveCount(2);
  await expect(said(page).nth(0)).toContainText("Lead of Checkout changed the proposal to Beginner by 31 March 2099.");
  await expect(said(page).nth(1)).toContainText("Manager of Demo proposed Intermediate by 31 March 2099.");
  await expectNoFindings(page, "targets with a history");

  await manager.reload();
  await expect(said(manager)).toHaveCount(2);
  await page.goto("/");
  await expect(page.getByText(`A target was proposed to ${team}.`)).toHaveCount(0);
});

test("progress is told on the team's page, on the result and in its unit; a target that is passed is told kindly", async ({
  openAs,
}) => {
  const page = await openAs("lead@demo.test", { javaScriptEnabled: false });
  await page.goto(`/teams/${teamId}/targets`);
  await fold(page, "Set a target").click();
  await rowOf(page).getByRole("button", { name: "Set the target" }).click();
  await expect(page).toHaveURL(/targets$/); // the browser asks for a reason first
  await rowOf(page).getByLabel("Why").fill("This is enough for us");
  await rowOf(page).getByRole("button", { name: "Set the target" }).click();
  await expect(rowOf(page).first()).toContainText("Base. Reached.");
  await page.goto(`/teams/${teamId}`);
  await expect(page.getByRole("region", { name: "Targets" })).toContainText("1 of 1 target is reached.");
  await page.goto(`/assessments/${assessment}/result`);
  await expect(page.getByText("Target: Base. Reached.")).toBeVisible();

  const observer = await openAs("observer@demo.test");
  await observer.goto(`/teams/${teamId}/targets`);
  await expect(rowOf(observer)).toContainText("This is enough for us");
  await expect(observer.getByRole("region", { name: "What was said" })).toHaveCount(0);
  await expect(observer.locator("main form")).toHaveCount(0);

  const manager = await openAs("manager@demo.test");
  await manager.goto("/dashboard");
  const unit = manager.getByRole("region", { name: "Teams and their own targets" });
  await expect(unit.getByRole("listitem").filter({ hasText: category })).toContainText(
    /\d+ of \d+ teams are at or above their own target\./,
  );
});

test("an answer to a proposal that was answered already is refused, and what was typed stays", async ({
  openAs,
  apiAs,
}) => {
  const manager = await apiAs("manager@demo.test");
  const proposal = { ...about, act: "propose", revision: 0, level: "intermediate", reason: "For the shop" };
  expect((await manager.put(`teams/${teamId}/targets`, { data: proposal })).status()).toBe(200);
  const page = await openAs("lead@demo.test");
  await page.goto(`/teams/${teamId}/targets`);
  const accepted = await lead.put(`teams/${teamId}/targets`, { data: { ...about, act: "accept", revision: 1 } });
  expect(await accepted.json()).toEqual({ revision: 2 });
  await fold(page, "Decline").click();
  await page
    .getByRole("region", { name: "A target is proposed" })
    .getByRole("textbox", { name: "Why" })
    .fill("Typed meanwhile");
  await page.getByRole("button", { name: /^Decline it/ }).click();
  await expect(page.getByText("Somebody said something about this target meanwhile.")).toBeVisible();
  await expect(page.getByText("Typed meanwhile")).toBeVisible();

  const stale = await lead.put(`teams/${teamId}/targets`, { data: { ...about, act: "decline", revision: 1 } });
  expect(stale.status()).toBe(409);
  expect(await stale.json()).toMatchObject({
    present: { revision: 2, target: { level: "intermediate", reason: "For the shop" }, proposal: null },
  });
  const outside: { items: { revision: unknown; history: unknown }[] } = await (
    await (await apiAs("observer@demo.test")).get(`teams/${teamId}/targets`)
  ).json();
  expect(outside.items.every(({ revision, history }) => revision === null && history === null)).toBe(true);
});
