import { readFileSync } from "node:fs";
import type { APIRequestContext } from "@playwright/test";
import { readPdf } from "./support/pdf-reading";
import { startInNewTeam } from "./support/new-team";
import { answer, expect, test } from "./support/test";

let admin: APIRequestContext;
let lead: APIRequestContext;
let teamId: string;
let draft: string;

const answers = {
  "CO-1a": { value: 100 },
  "CO-1b": { value: 100, note: "A private note of the team" },
  "CO-1c": { value: 100 },
  "CO-2a": { value: 50 },
  "DA-1a": { state: "unknown" },
  "DA-1b": { value: 25 },
  "BD-1a": { value: 100 },
  "BD-1b": { state: "not_applicable", reason: "A private reason of the team" },
  "TV-1a": { value: 50 },
} as const;

type Figures = {
  readonly id: string;
  readonly assessed: boolean;
  readonly index: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly max: number;
  readonly level: { readonly name: string } | null;
};
type Score = {
  readonly categories: readonly Figures[];
  readonly counts: { readonly answered: number; readonly unknown: number; readonly notApplicable: number };
};

const oneDecimal = (value: number) =>
  new Intl.NumberFormat("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    Math.round(value * 1e9) / 1e9,
  );

/** The figures of a category as people read them. */
function shownOf({ index, low, high, max }: Figures): string[] {
  if (index === null || low === null || high === null) return ["not assessed"];
  const isOpen = Math.round((high - low) * 1e9) / 1e9 >= 0.1;
  return [`${oneDecimal(index)} of ${max}`, ...(isOpen ? [`${oneDecimal(low)} to ${oneDecimal(high)}`] : [])];
}

test.beforeEach(async ({ apiAs }) => {
  admin = await apiAs("admin@demo.test");
  lead = await apiAs("lead@demo.test");
  ({ teamId, draft } = await startInNewTeam(admin, lead));
  await answer(lead, draft, answers);
});
test.afterEach(async () => {
  expect((await admin.post(`teams/${teamId}/archive`)).status()).toBe(204);
});

test("the preview names who will see what; publishing shares just that, with the same figures everywhere", async ({
  openAs,
  apiAs,
}) => {
  const page = await openAs("lead@demo.test");
  await page.goto(`/assessments/${draft}/publish`);
  const preview = page.getByRole("definition");
  for (const name of ["Manager of Demo (Demo)", "Owner of Demo", "Observer of Checkout"]) {
    await expect(preview.filter({ hasText: name })).toBeVisible();
  }
  await page.getByRole("textbox", { name: "A comment of the team" }).fill("Said by all of us");
  await page.getByLabel("How many people took part?").fill("4");
  await page.getByRole("radio", { name: /^Results Scores/ }).check();
  await page.getByRole("button", { name: /^Publish/ }).click();
  await page.waitForURL(`**/assessments/${draft}/result`);

  const score = (await (await lead.get(`assessments/${draft}/score`)).json()) as Score; // our own API
  const shown = await page.locator("main").innerText();
  const report = await (await lead.get(`assessments/${draft}/report.json`)).json();
  expect(report.score).toEqual(score);
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "PDF", exact: true }).click();
  const pdf = await readPdf(readFileSync(await (await coming).path()));
  const printed = pdf.pages.map(({ text }) => text).join(" ");
  for (const category of score.categories) {
    for (const figure of shownOf(category)) {
      expect(shown, `${category.id} on the page`).toContain(figure);
      expect(printed, `${category.id} in the PDF`).toContain(figure);
    }
    if (category.level) expect(printed).toContain(category.level.name);
  }
  const { answered, unknown, notApplicable } = score.counts;
  expect([answered, unknown, notApplicable]).toEqual([7, 1, 1]);
  expect(shown).toContain(`${answered} answered`);
  expect(printed).toContain("A private note of the team");

  const manager = await openAs("manager@demo.test");
  const response = await manager.goto(`/assessments/${draft}/result`);
  expect(response?.status()).toBe(200);
  await expect(manager.getByText("Said by all of us")).toBeVisible();
  expect(await manager.content()).not.toMatch(/A private (note|reason) of the team/);
  const asManager = await apiAs("manager@demo.test");
  expect((await asManager.get(`assessments/${draft}/answers.csv`)).status()).toBe(403);
  expect((await (await asManager.get(`assessments/${draft}`)).json()).answers).toBeNull();
  const theirs = await readPdf(await (await asManager.get(`assessments/${draft}/report.pdf`)).body());
  const told = theirs.pages.map(({ text }) => text).join(" ");
  expect(told).not.toMatch(/A private (note|reason) of the team/);
  expect(theirs.pages.length).toBeLessThan(pdf.pages.length);
});

test("a form that is refused keeps what was typed, chosen and ticked", async ({ openAs }) => {
  const page = await openAs("lead@demo.test", { javaScriptEnabled: false });
  await page.goto(`/assessments/${draft}/publish`);
  await page.getByRole("radio", { name: /^Results and answers/ }).check();
  await page.getByRole("checkbox", { name: /A private note of the team/ }).check();
  await page.getByRole("textbox", { name: "A comment of the team" }).fill("Said by all of us");
  await page.getByLabel("How many people took part?").fill("20000");
  const publish = page.getByRole("button", { name: /^Publish/ });
  await publish.evaluate((button: HTMLButtonElement) => (button.formNoValidate = true));
  await publish.click();
  await expect(page.getByLabel("How many people took part?")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("radio", { name: /^Results and answers/ })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: /A private note of the team/ })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: /A private reason of the team/ })).not.toBeChecked();
  await expect(page.getByRole("textbox", { name: "A comment of the team" })).toHaveValue("Said by all of us");
});

test("what was written since the page was opened does not leave the team unread", async ({ openAs, apiAs }) => {
  const page = await openAs("lead@demo.test");
  await page.goto(`/assessments/${draft}/publish`);
  await page.getByRole("radio", { name: /^Results and answers/ }).check();
  await page.getByRole("checkbox", { name: /A private note of the team/ }).check();
  const member = await apiAs("member@demo.test");
  const data = { value: 0, note: "Our manager must not read this", revision: 1 };
  expect((await member.put(`assessments/${draft}/answers/CO-1b`, { data })).status()).toBe(200);
  await page.getByRole("button", { name: /^Publish/ }).click();
  await expect(page.getByText("Something was answered since you opened this page.")).toBeVisible();
  const note = page.getByRole("checkbox", { name: /Our manager must not read this/ });
  await expect(note).not.toBeChecked();
  await expect(page.getByRole("radio", { name: /^Results and answers/ })).toBeChecked();
  await page.getByRole("button", { name: /^Publish/ }).click();
  await page.waitForURL(`**/assessments/${draft}/result`);
  const manager = await apiAs("manager@demo.test");
  const { answers: shared } = await (await manager.get(`assessments/${draft}`)).json();
  expect(shared["CO-1b"]).toMatchObject({ value: 0 });
  expect(JSON.stringify(shared)).not.toContain("must not read this");
});

test("a published assessment cannot be changed, and withdrawing opens the draft again", async ({ openAs, apiAs }) => {
  const published = await lead.post(`assessments/${draft}/publication`, { data: { share: "results" } });
  expect(published.status()).toBe(201);
  const late = await lead.put(`assessments/${draft}/answers/CO-1a`, { data: { value: 0, revision: 1 } });
  expect(late.status()).toBe(409);
  expect((await lead.post(`assessments/${draft}/publication`, { data: {} })).status()).toBe(409);

  const page = await openAs("lead@demo.test");
  await page.goto(`/assessments/${draft}/result`);
  await page.getByText("Withdraw this result").click();
  await page.getByLabel("Why?").fill("We misread two questions");
  await page.getByRole("button", { name: /^Withdraw the result/ }).click();
  await expect(page.getByText("This result was withdrawn.")).toBeVisible();

  const manager = await apiAs("manager@demo.test");
  expect((await manager.get(`assessments/${draft}/score`)).status()).toBe(404);
  expect((await lead.put(`assessments/${draft}/answers/CO-1a`, { data: { value: 0, revision: 1 } })).status()).toBe(
    200,
  );
});

test("a member and a manager cannot publish, and nothing empty is published", async ({ apiAs }) => {
  const member = await apiAs("member@demo.test");
  expect((await member.post(`assessments/${draft}/publication`, { data: {} })).status()).toBe(403);
  const manager = await apiAs("manager@demo.test");
  expect((await manager.post(`assessments/${draft}/publication`, { data: {} })).status()).toBe(404);
  for (const practice of Object.keys(answers)) {
    await lead.put(`assessments/${draft}/answers/${practice}`, { data: { state: "unanswered", revision: 1 } });
  }
  expect((await lead.post(`assessments/${draft}/publication`, { data: {} })).status()).toBe(422);
});
