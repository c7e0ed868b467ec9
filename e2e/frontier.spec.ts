import type { APIRequestContext, Page } from "@playwright/test";
import { expectNoFindings } from "./support/axe";
import { answer, deleteDraft, expect, saveState, startDraft, test } from "./support/test";

let lead: APIRequestContext;
let draft: string;

test.beforeEach(async ({ apiAs }) => {
  lead = await apiAs("lead@demo.test");
  draft = await startDraft(lead);
});
test.afterEach(() => deleteDraft(lead, draft));

const base = ["CO-1a", "CO-1b", "CO-1c"];
const beginner = ["CO-2a", "CO-2b", "CO-2c", "CO-2d", "CO-2e"];
const notAtAll = (practices: readonly string[]) => Object.fromEntries(practices.map((id) => [id, { value: 0 }]));

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const pause = (page: Page) => page.getByRole("heading", { name: "The rest is probably ahead of you: look anyway?" });
const specialists = (page: Page) => page.getByRole("group", { name: "Database, operations, security" });

async function states() {
  const { answers } = (await (await lead.get(`assessments/${draft}`)).json()) as {
    answers: Record<string, { state?: string }>;
  }; // our own API
  return Object.values(answers).filter(({ state }) => state === "skipped").length;
}

test("two levels of not at all lead to a pause; the rest is passed over, shown as assumed, and taken up again", async ({
  openAs,
}) => {
  await answer(lead, draft, notAtAll([...base, "CO-2a", "CO-2b"]));
  const page = await openAs("lead@demo.test");
  await page.goto(`/assessments/${draft}?category=culture&level=beginner`);
  // The third of five makes it most of the level; the next screen knows of it.
  await page.getByRole("group", { name: "We plan in short cycles" }).getByLabel("Not at all").click();
  await page.getByRole("button", { name: "Next: Intermediate" }).click();
  await expect(pause(page)).toBeVisible();
  await expectNoFindings(page, "a pause at the frontier");
  await page.getByRole("button", { name: "Pass over the rest" }).click();
  await expect(heading(page)).toContainText("Base");
  await expect(page.getByText("12 assumed ahead").filter({ visible: true })).toBeVisible();
  expect(await states()).toBe(12);

  await page.goto(`/assessments/${draft}/publish`);
  await expect(page.getByText("12 practices are assumed to be ahead of you.")).toBeVisible();

  // One of them is answered after all.
  await page.goto(`/assessments/${draft}?category=culture&level=intermediate`);
  await expect(specialists(page).getByLabel("Assumed to be ahead of us")).toBeChecked();
  await specialists(page).getByLabel("For some").click();
  await expect(saveState(page)).toHaveText("Saved");
  expect(await states()).toBe(11);

  await page.reload();
  await page.getByRole("button", { name: "Ask them after all" }).click();
  await expect(page.getByText("assumed ahead")).toHaveCount(0);
  await expect(heading(page)).toContainText("Intermediate");
  await expect(page.getByLabel("Assumed to be ahead of us").filter({ visible: true })).toHaveCount(0);
  expect(await states()).toBe(0);
  // The form knows the new revisions: the next answer is no conflict.
  await page.getByRole("group", { name: "Each component and pipeline" }).getByLabel("For some").click();
  await expect(saveState(page)).toHaveText("Saved");
});

test("without JavaScript one looks anyway, or passes over and takes up again", async ({ openAs }) => {
  await answer(lead, draft, notAtAll([...base, ...beginner]));
  const page = await openAs("member@demo.test", { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await page.goto(`/assessments/${draft}?category=culture&level=intermediate`);
  await page.getByRole("link", { name: "Look anyway" }).click();
  await expect(specialists(page)).toBeVisible();
  await page.getByRole("button", { name: "Next: Advanced" }).click();
  await expect(heading(page)).toContainText("Advanced · 0 of 4");

  await page.goto(`/assessments/${draft}?category=culture&level=expert`);
  await page.getByRole("button", { name: "Pass over the rest" }).click();
  expect(await states()).toBe(12);
  await page.goto(`/assessments/${draft}?category=culture&level=expert`);
  await page.getByRole("button", { name: "Ask them after all" }).click();
  await expect(heading(page)).toContainText("Intermediate");
  expect(await states()).toBe(0);
});
