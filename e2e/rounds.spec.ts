import type { APIRequestContext } from "@playwright/test";
import { answer, deleteDraft, expect, test } from "./support/test";
import { startInNewTeam } from "./support/new-team";

let admin: APIRequestContext;
let lead: APIRequestContext;
let teamId: string;
let teamName: string;

const isoDay = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

test.beforeEach(async ({ apiAs }) => {
  admin = await apiAs("admin@demo.test");
  lead = await apiAs("lead@demo.test");
  const made = await startInNewTeam(admin, lead);
  teamId = made.teamId;
  await deleteDraft(lead, made.draft);
  ({ name: teamName } = await (await lead.get(`teams/${teamId}`)).json());
});
test.afterEach(async () => {
  expect((await admin.post(`teams/${teamId}/archive`)).status()).toBe(204);
});

test("a manager opens a round, a lead starts from the banner, and the manager sees how far the team is", async ({
  openAs,
}) => {
  const name = `Round of ${Date.now()}`;
  const manager = await openAs("manager@demo.test");
  await manager.goto("/rounds");
  await manager.getByLabel("Unit").selectOption({ label: "\u2003Commerce" });
  await manager.getByLabel("Model").selectOption("cdmm");
  await manager.getByLabel("Name").fill(name);
  await manager.getByLabel("First day").fill(isoDay(-1));
  await manager.getByLabel("Last day").fill(isoDay(30));
  await manager.getByLabel("Message to the teams").fill("Take an hour together.");
  await manager.getByRole("button", { name: "Open the round" }).click();
  await expect(manager.getByRole("heading", { level: 1 })).toHaveText(name);
  const row = manager.getByRole("row", { name: new RegExp(teamName) });
  await expect(row).toContainText("Not started");

  const window = await openAs("lead@demo.test");
  await window.goto(`/teams/${teamId}`);
  await expect(window.getByText("Take an hour together.")).toBeVisible();
  await window.getByRole("button", { name: new RegExp(`^Start an assessment.*${name}, ${teamName}$`) }).click();
  await window.waitForURL(/\/assessments\/[0-9a-f-]{36}$/);
  const assessment = window.url().split("/").at(-1) ?? "";
  await manager.reload();
  await expect(row).toContainText("Started");

  await window.goto("/");
  await expect(window.getByRole("link", { name: new RegExp(`^Go on.*${teamName}$`) }).first()).toBeVisible();
  await answer(lead, assessment, { "CO-1a": { value: 100 } });
  const published = await lead.post(`assessments/${assessment}/publication`, { data: { share: "results" } });
  expect(published.status()).toBe(201);
  await manager.reload();
  await expect(row).toContainText("Published");

  await manager.getByText("Close the round").click();
  await manager.getByRole("button", { name: "Close it now" }).click();
  await expect(manager.getByRole("button", { name: "Open it again" })).toBeVisible();
  await window.goto("/rounds");
  await expect(window.getByRole("row", { name: new RegExp(name) })).toContainText("Closed");
});
