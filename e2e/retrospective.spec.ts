import { expectNoFindings } from "./support/axe";
import { startInNewTeam } from "./support/new-team";
import { answer, expect, startIn, teamNamed, test } from "./support/test";

type Counts = { readonly up: number };

test("a team sees what moved, with the same counts as on its result, and whether what it did shows", async ({
  openAs,
  apiAs,
}) => {
  const lead = await apiAs("lead@demo.test");
  const teamId = await teamNamed(lead, "Checkout");
  const said: { counts: Counts; summary: string; to: { assessmentId: string }; actions: { title: string }[] } = await (
    await lead.get(`teams/${teamId}/retrospective`)
  ).json();
  const report: { before: { counts: Counts; summary: string } } = await (
    await lead.get(`assessments/${said.to.assessmentId}/report.json`)
  ).json();
  expect(said.counts).toEqual(report.before.counts);
  expect(said.summary).toBe(report.before.summary);

  const page = await openAs("lead@demo.test");
  await page.goto(`/assessments/${said.to.assessmentId}/result`);
  await expect(page.getByText("Done since then: did it work?")).toBeVisible();
  await page.getByRole("link", { name: "Retrospective" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Checkout: retrospective");
  await expect(page.getByText(said.summary)).toBeVisible();
  await expect(page.getByRole("region", { name: "Did it work?" })).toContainText(said.actions[0]?.title ?? "an action");
  const up = page.getByRole("region", { name: `Up: ${said.counts.up}` });
  await expect(up.getByRole("listitem")).toHaveCount(said.counts.up);
  await expectNoFindings(page, "retrospective");

  const oldest = await page.getByLabel("From").locator("option").last().textContent();
  await page.getByLabel("From").selectOption({ label: oldest ?? "" });
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page).toHaveURL(/from=/);
  await expect(page.getByText(`from ${oldest} to`)).toBeVisible();
});

test("one result is nothing to compare; one option on one person's word is said; others read counts alone", async ({
  openAs,
  apiAs,
}) => {
  const admin = await apiAs("admin@demo.test");
  const lead = await apiAs("lead@demo.test");
  const { teamId, draft } = await startInNewTeam(admin, lead);
  const publish = async (assessment: string, value: number) => {
    await answer(lead, assessment, { "CO-1a": { value }, "BD-1a": { value: 100 } });
    const data = { share: "results", participants: 1 };
    expect((await lead.post(`assessments/${assessment}/publication`, { data })).status()).toBe(201);
  };
  const page = await openAs("lead@demo.test");
  await publish(draft, 50);
  await page.goto(`/teams/${teamId}/retrospective`);
  await expect(page.getByText("There are no two results to compare yet.")).toBeVisible();
  await publish(await startIn(lead, teamId), 100);
  await page.reload();
  await expect(page.getByText(/^1 practice up, 0 down, 1 the same, \d+ without a value either time\.$/)).toBeVisible();
  await expect(page.getByText("the change is one option on one person’s word, a hint and no more.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Up: 1" })).toContainText("one option on one person’s word");

  const observer = await openAs("observer@demo.test");
  await observer.goto(`/teams/${teamId}/retrospective`);
  await expect(observer.getByText(/^1 practice up/)).toBeVisible();
  await expect(observer.getByText("The team shared its results, not its single answers.")).toBeVisible();
  await expect(observer.getByRole("region", { name: "Up: 1" })).toHaveCount(0);
  expect((await admin.post(`teams/${teamId}/archive`)).status()).toBe(204);
});
