import type { APIRequestContext, Page } from "@playwright/test";
import { expectNoFindings } from "./support/axe";
import { startInNewTeam } from "./support/new-team";
import { answer, expect, test } from "./support/test";

type Step = { readonly id: string; readonly statement: string };

let admin: APIRequestContext;
let lead: APIRequestContext;
let teamId: string;
let assessment: string;
let steps: readonly [Step, Step, Step];

test.beforeEach(async ({ apiAs }) => {
  admin = await apiAs("admin@demo.test");
  lead = await apiAs("lead@demo.test");
  ({ teamId, draft: assessment } = await startInNewTeam(admin, lead));
  await answer(lead, assessment, { "CO-1a": { value: 100 }, "BD-1a": { value: 0 } });
  const published = await lead.post(`assessments/${assessment}/publication`, { data: { share: "answers" } });
  expect(published.status()).toBe(201);
  const report: { nextSteps: readonly Step[] } = await (await lead.get(`assessments/${assessment}/report.json`)).json();
  const [first, second, third] = report.nextSteps;
  if (!first || !second || !third) throw new Error("The result has three next steps.");
  steps = [first, second, third];
});
test.afterEach(async () => {
  expect((await admin.post(`teams/${teamId}/archive`)).status()).toBe(204);
});

const row = (page: Page, statement: string) => page.getByRole("group", { name: statement, exact: true });
/** By what stands in a line of its own: every practice is also a choice in the form of each action. */
const inList = (page: Page, title: string) =>
  page
    .getByRole("region", { name: "To do" })
    .getByRole("listitem")
    .filter({ has: page.locator("p", { hasText: title }) });
const fold = (page: Page, title: string) => inList(page, title).locator("summary").filter({ hasText: "Change" });

test("a lead makes three owned actions of a result, and their owners find them on their first page", async ({
  openAs,
}) => {
  const page = await openAs("lead@demo.test");
  await page.goto(`/assessments/${assessment}/result`);
  await page.getByRole("link", { name: "Make actions of them" }).click();
  await expect(page.getByRole("heading", { name: "Make actions of your next steps" })).toBeVisible();
  const owners = ["Lead of Checkout", "Member 1 of Checkout", "Member 1 of Checkout"];
  for (const [at, step] of steps.entries()) {
    await expect(row(page, step.statement).getByRole("checkbox")).toBeChecked();
    await row(page, step.statement)
      .getByLabel("Owner")
      .selectOption({ label: owners[at] ?? "" });
    await row(page, step.statement)
      .getByLabel("By")
      .fill(`2099-03-0${at + 1}`);
  }
  await row(page, steps[1].statement).getByLabel("In your words").fill("A day for it together");
  await page.getByRole("button", { name: "Make the ticked actions" }).click();
  await expect(inList(page, steps[0].statement)).toContainText("Open" + "Lead of Checkout" + "by 1 March 2099");
  await expect(inList(page, "A day for it together")).toContainText("by 2 March 2099");
  await expect(page.getByRole("region", { name: "To do" }).getByText(/^by \d/)).toHaveCount(3);

  const member = await openAs("member@demo.test");
  await member.goto("/");
  const own = member.getByRole("region", { name: "Your actions" }).getByRole("listitem");
  await expect(own.filter({ hasText: "A day for it together" })).toBeVisible();
  await own.filter({ hasText: "A day for it together" }).getByRole("button", { name: /^Done/ }).click();
  await expect(own.filter({ hasText: "A day for it together" })).toHaveCount(0);

  // What somebody works on already is not proposed again.
  await page.goto(`/assessments/${assessment}/result`);
  await page.getByRole("link", { name: "Make actions of them" }).click();
  await expect(page.getByRole("heading", { name: "Make actions of your next steps" })).toBeVisible();
  await expect(row(page, steps[0].statement)).toHaveCount(0);

  await page.goto(`/teams/${teamId}/actions`);
  await expect(inList(page, "A day for it together")).toHaveCount(0);
  await page.getByText("1 action done or dropped").click();
  await expect(inList(page, "A day for it together")).toContainText("Its practice is asked again next time.");

  await page.goto(`/teams/${teamId}`);
  await expect(page.getByRole("region", { name: "Actions" })).toContainText(steps[0].statement);
  const again: { id: string } = await (
    await lead.post(`teams/${teamId}/assessments`, { data: { model: "cdmm", carryOver: true } })
  ).json();
  await page.goto(`/assessments/${again.id}/again`);
  await expect(page.getByText("you did something about it").first()).toBeVisible();
});

test("what was seen is what is changed: a second window is told that somebody was faster", async ({ openAs }) => {
  const made = await lead.post(`teams/${teamId}/actions`, { data: { title: "Ask about the window" } });
  expect(made.status()).toBe(201);
  const page = await openAs("lead@demo.test");
  await page.goto(`/teams/${teamId}/actions`);
  const other = await openAs("lead@demo.test");
  await other.goto(`/teams/${teamId}/actions`);
  await inList(other, "Ask about the window")
    .getByRole("button", { name: /^Start/ })
    .click();
  await expect(inList(other, "Ask about the window")).toContainText("In progress");

  await fold(page, "Ask about the window").click();
  await inList(page, "Ask about the window").getByLabel("Notes").fill("Typed meanwhile");
  await inList(page, "Ask about the window").getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Somebody changed this action meanwhile.")).toBeVisible();
  await expect(inList(page, "Ask about the window").getByLabel("Notes")).toHaveValue("Typed meanwhile");

  await page.reload();
  await fold(page, "Ask about the window").click();
  await inList(page, "Ask about the window").getByLabel("By").fill("2020-02-03");
  await inList(page, "Ask about the window").getByRole("button", { name: "Save" }).click();
  await expect(inList(page, "Ask about the window")).toContainText("was due on 3 February 2020");
  const { items }: { items: { overdue: boolean; state: string }[] } = await (
    await lead.get(`teams/${teamId}/actions`)
  ).json();
  expect(items).toMatchObject([{ overdue: true, state: "in_progress" }]);
});

test("without JavaScript an action is made, refused with what was typed, and deleted", async ({ openAs }) => {
  const page = await openAs("lead@demo.test", { javaScriptEnabled: false });
  await page.goto(`/teams/${teamId}/actions`);
  const form = page.getByRole("region", { name: "One of your own" });
  await form.getByLabel("What is to be done?").fill("Read the release notes");
  await form.locator("summary").click();
  await form.getByLabel("Links").fill("javascript:alert(1)");
  await form.getByRole("button", { name: "Make this action" }).click();
  await expect(page.getByText("A web address, like https://example.org/page.")).toBeVisible();
  await expect(form.getByLabel("What is to be done?")).toHaveValue("Read the release notes");
  await form.getByLabel("Links").fill("https://example.org/notes");
  await form.getByRole("button", { name: "Make this action" }).click();
  await expect(inList(page, "Read the release notes").getByRole("link", { name: "example.org/notes" })).toBeVisible();

  await fold(page, "Read the release notes").click();
  await inList(page, "Read the release notes").locator("summary").filter({ hasText: "Delete" }).click();
  await inList(page, "Read the release notes")
    .getByRole("button", { name: /^Delete it/ })
    .click();
  await expect(page.getByText("Read the release notes")).toHaveCount(0);
});

test("an action gets its practice in the form, and another one later", async ({ openAs }) => {
  const page = await openAs("lead@demo.test", { javaScriptEnabled: false });
  await page.goto(`/teams/${teamId}/actions`);
  const form = page.getByRole("region", { name: "One of your own" });
  await form.getByLabel("What is to be done?").fill("Sit together on Tuesday");
  await form.getByLabel("Practice").selectOption({ label: steps[0].statement });
  await form.getByRole("button", { name: "Make this action" }).click();
  await expect(inList(page, "Sit together on Tuesday")).toContainText(`Practice: ${steps[0].statement}`);

  await fold(page, "Sit together on Tuesday").click();
  const practice = inList(page, "Sit together on Tuesday").getByLabel("Practice");
  await expect(practice).toHaveValue(`cdmm ${steps[0].id}`);
  await practice.selectOption({ label: "About none in particular" });
  await inList(page, "Sit together on Tuesday").getByRole("button", { name: "Save" }).click();
  await expect(inList(page, "Sit together on Tuesday")).not.toContainText("Practice: ");
});

test("others see what the team shows of its actions, and nothing else", async ({ openAs, apiAs }) => {
  for (const data of [
    { title: "Kept inside" },
    { title: "Shown to others", shared: true, note: "Only for us", links: ["https://example.org/inside"] },
  ]) {
    expect((await lead.post(`teams/${teamId}/actions`, { data })).status()).toBe(201);
  }
  for (const person of ["manager@demo.test", "observer@demo.test", "admin@demo.test"] as const) {
    const page = await openAs(person);
    await page.goto(`/teams/${teamId}/actions`);
    await expect(inList(page, "Shown to others")).toBeVisible();
    await expect(page.getByRole("button", { name: "Make this action" })).toHaveCount(0);
    const content = await page.content();
    for (const kept of ["Kept inside", "Only for us", "example.org/inside"])
      expect(content, person).not.toContain(kept);
    const table = await (await (await apiAs(person)).get(`teams/${teamId}/actions.csv`)).text();
    expect(table).toContain("Shown to others");
    expect(table).not.toMatch(/Kept inside|Only for us|example\.org/);
  }
});

test("a gap becomes an action of the unit, with how many teams lacked it and lack it now", async ({
  openAs,
  apiAs,
}) => {
  const page = await openAs("manager@demo.test");
  await page.goto("/dashboard");
  const gap = page.getByRole("region", { name: "What many teams lack" }).getByRole("listitem").first();
  const counted = /^(\d+) of (\d+ teams?)/.exec((await gap.innerText()).trim());
  await gap.getByRole("link", { name: /^Make an action of it/ }).click();
  const form = page.getByRole("region", { name: "Make an action of this gap" });
  const title = `For all of them ${Date.now()}`;
  await expect(page.getByText(/^“.+” \d+ of \d+ teams? of .+ lacks? it today, whatever their tags\./)).toBeVisible();
  await expect(form.getByLabel("Practice")).toHaveValue(/^cdmm /);
  await form.getByLabel("What is to be done?").fill(title);
  await form.getByLabel("Owner").selectOption({ label: "Manager of Demo" });
  await form.getByRole("button", { name: "Make this action" }).click();
  await expect(inList(page, title)).toContainText(`${counted?.[1]} of ${counted?.[2]} lacked it when this was planned`);
  await expect(inList(page, title)).toContainText("it now.");
  await expectNoFindings(page, "actions of a unit");

  const manager = await apiAs("manager@demo.test");
  const unitId = /units\/([^/]+)\//.exec(page.url())?.[1] ?? "";
  const { items }: { items: { id: string; title: string }[] } = await (
    await manager.get(`units/${unitId}/actions`)
  ).json();
  const made = items.find((one) => one.title === title);
  const address = `units/${unitId}/actions/${made?.id}`;
  expect((await manager.delete(address)).status()).toBe(422);
  expect((await manager.delete(`${address}?revision=9`)).status()).toBe(409);
  expect((await manager.delete(`${address}?revision=1`)).status()).toBe(204);
  const leads = await openAs("lead@demo.test");
  expect((await leads.goto(`/units/${unitId}/actions`))?.status()).toBe(404);
});

test("a plan that is refused keeps who was chosen", async ({ openAs }) => {
  const page = await openAs("lead@demo.test");
  await page.goto(`/teams/${teamId}/actions`);
  for (const step of steps) await row(page, step.statement).getByRole("checkbox").uncheck();
  await row(page, steps[0].statement).getByLabel("Owner").selectOption({ label: "Member 1 of Checkout" });
  await page.getByRole("button", { name: "Make the ticked actions" }).click();
  await expect(page.getByText("Tick at least one.")).toBeVisible();
  await expect(row(page, steps[0].statement).getByLabel("Owner").locator("option:checked")).toHaveText(
    "Member 1 of Checkout",
  );
  await expect(row(page, steps[0].statement).getByRole("checkbox")).not.toBeChecked();
});

test("an action is made of a way that was tried, and the pages have no finding", async ({ openAs }) => {
  const page = await openAs("lead@demo.test");
  await page.goto(`/assessments/${assessment}/result/what-if#to=build:base`);
  await page
    .getByRole("link", { name: /^Make (actions|an action) of/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "Make actions of these" })).toBeVisible();
  await expectNoFindings(page, "actions that are proposed");
  await page.getByRole("button", { name: "Make the ticked actions" }).click();
  await expect(page.getByRole("region", { name: "To do" }).getByRole("listitem").first()).toBeVisible();
  await page.getByRole("region", { name: "To do" }).locator("summary").first().click();
  await expectNoFindings(page, "actions of a team");
});
