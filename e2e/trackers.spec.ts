import { expectNoFindings } from "./support/axe";
import { startInNewTeam } from "./support/new-team";
import { deleteDraft, expect, test } from "./support/test";
import { standInAccount, standInToken, TrackerStandIn } from "./support/tracker-stand-in";

test("an action becomes an issue, is closed there, and comes back done", async ({ openAs, apiAs }) => {
  const standIn = new TrackerStandIn();
  const address = await standIn.open();
  const adminApi = await apiAs("admin@demo.test");
  const leadApi = await apiAs("lead@demo.test");
  const { teamId, draft } = await startInNewTeam(adminApi, leadApi);
  const title = `Let the pipeline deploy ${Date.now()}`;
  expect((await leadApi.post(`teams/${teamId}/actions`, { data: { title } })).status()).toBe(201);

  const admin = await openAs("admin@demo.test");
  await admin.goto("/settings/trackers");
  await admin.getByLabel("Address", { exact: true }).fill(address);
  await admin.getByLabel("Repository or project").fill("acme");
  await admin.getByLabel("Token (optional)", { exact: true }).fill(standInToken);
  await admin.getByRole("button", { name: "Add this tracker" }).click();
  await expect(admin.getByText("A repository is named like acme/shop.")).toBeVisible();
  await admin.getByLabel("Repository or project").fill("acme/shop");
  await admin.getByLabel("Token (optional)", { exact: true }).fill(standInToken);
  await admin.getByRole("button", { name: "Add this tracker" }).click();
  const kept = admin.getByRole("listitem").filter({ hasText: address });
  await expect(kept).toContainText("A token is kept, since");
  expect(await admin.content()).not.toContain(standInToken);
  await expectNoFindings(admin, "trackers");

  const lead = await openAs("lead@demo.test");
  expect((await lead.goto("/settings/trackers"))?.status()).toBe(404);
  await lead.goto(`/teams/${teamId}/actions`);
  const item = lead.getByRole("listitem").filter({ hasText: title }).first();
  await item.locator("summary").filter({ hasText: "Issue" }).click();
  await expect(item.getByRole("link", { name: /^Fill in a new issue there/ })).toHaveAttribute(
    "href",
    new RegExp(`^${address}/acme/shop/issues/new\\?title=`),
  );
  await expectNoFindings(lead, "actions with trackers");

  standIn.mood = "breaks";
  await item.getByRole("button", { name: /^Create the issue/ }).click();
  await expect(item).toContainText("not there yet: It answers with an error of its own (500).");
  standIn.mood = "works";
  await item.getByRole("button", { name: /^Try now/ }).click();
  await expect(item.getByRole("link", { name: "Issue 1 in acme/shop" })).toBeVisible();
  await expect(item).toContainText(": open, as of");
  expect(standIn.issues.map((issue) => issue.title)).toEqual([title]);

  standIn.closeIssue(1);
  await item.getByRole("button", { name: /^Look again/ }).click();
  await expect(item).toContainText("Done");
  await expect(item).toContainText(": closed, as of");

  await kept.locator("summary").filter({ hasText: "Remove" }).click();
  await kept.getByRole("button", { name: /^Remove it/ }).click();
  await expect(admin.getByText(address)).toHaveCount(0);
  await deleteDraft(leadApi, draft);
  expect((await adminApi.post(`teams/${teamId}/archive`)).status()).toBe(204);
  await standIn.close();
});

test("a tracker of Jira gets its token later, and an issue that it refuses is made all the same", async ({
  openAs,
  apiAs,
}) => {
  const standIn = new TrackerStandIn();
  const address = await standIn.open();
  const adminApi = await apiAs("admin@demo.test");
  const leadApi = await apiAs("lead@demo.test");
  const { teamId, draft } = await startInNewTeam(adminApi, leadApi);
  const title = `Measure how long a change takes ${Date.now()}`;
  expect((await leadApi.post(`teams/${teamId}/actions`, { data: { title } })).status()).toBe(201);
  const wrong = { kind: "jira", address, project: "SHPO", account: standInAccount, token: standInToken };
  const links = { kind: "jira", address, project: "SHOP" };
  for (const data of [wrong, links]) expect((await adminApi.post("trackers", { data })).status()).toBe(201);

  const admin = await openAs("admin@demo.test");
  await admin.goto("/settings/trackers");
  const kept = admin.getByRole("listitem").filter({ hasText: address }).filter({ hasText: "SHOP" });
  await kept.locator("summary").filter({ hasText: "Give a token" }).click();
  await kept.getByLabel("E-mail address of the token").fill(standInAccount);
  await kept.getByLabel("Token", { exact: true }).fill(standInToken);
  await expectNoFindings(admin, "a token of Jira");
  await kept.getByRole("button", { name: /^Keep it/ }).click();
  await expect(kept).toContainText("A token is kept, since");

  const lead = await openAs("lead@demo.test");
  await lead.goto(`/teams/${teamId}/actions`);
  const item = lead.getByRole("listitem").filter({ hasText: title }).first();
  const create = async (project: string) => {
    await item.locator("summary").filter({ hasText: "Issue" }).click();
    await item.getByRole("button", { name: new RegExp(`^Create the issue.*in ${project}$`) }).click();
  };
  await create("SHPO");
  await expect(item).toContainText("could not be made: It knows no such project");
  await create("SHOP");
  await expect(item.getByRole("link", { name: "Issue SHOP-1 in SHOP" })).toBeVisible();

  standIn.closeIssue(1, "Won't Do");
  await item.getByRole("button", { name: /^Look again/ }).click();
  await expect(item).toContainText("Dropped");

  const { items } = await (await adminApi.get("trackers")).json();
  for (const { id, address: at } of items) if (at === address) await adminApi.delete(`trackers/${id}`);
  await deleteDraft(leadApi, draft);
  expect((await adminApi.post(`teams/${teamId}/archive`)).status()).toBe(204);
  await standIn.close();
});
