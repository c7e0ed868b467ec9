import type { APIRequestContext, Page } from "@playwright/test";
import { startInNewTeam } from "./support/new-team";
import { answer, expect, test } from "./support/test";

type Practice = {
  readonly id: string;
  readonly category: string;
  readonly level: string;
  readonly statement: string;
  readonly requires?: readonly string[];
};
type Category = { readonly id: string; readonly index: number; readonly level: { readonly name: string } | null };

let admin: APIRequestContext;
let lead: APIRequestContext;
let teamId: string;
let assessment: string;
let practices: readonly Practice[];
/** Build & Deploy stands at Base, and nothing above it is in place; nothing else but its prerequisites is answered. */
let answers: Readonly<Record<string, { readonly value: number }>>;

test.beforeEach(async ({ apiAs }) => {
  admin = await apiAs("admin@demo.test");
  lead = await apiAs("lead@demo.test");
  ({ teamId, draft: assessment } = await startInNewTeam(admin, lead));
  ({ practices } = (await (await lead.get("models/cdmm")).json()) as { practices: readonly Practice[] }); // our own API
  const build = practices.filter(({ category }) => category === "build");
  answers = Object.fromEntries(build.map(({ id, level }) => [id, { value: level === "base" ? 100 : 0 }]));
  await answer(lead, assessment, answers);
  const published = await lead.post(`assessments/${assessment}/publication`, { data: { share: "results" } });
  expect(published.status()).toBe(201);
});
test.afterEach(async () => {
  expect((await admin.post(`teams/${teamId}/archive`)).status()).toBe(204);
});

const oneDecimal = (value: number) =>
  new Intl.NumberFormat("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);

/** What the server says of Build & Deploy when these practices are in place as well. */
async function scoreWith(ids: readonly string[]): Promise<Category> {
  const done = Object.fromEntries(ids.map((id) => [id, { value: 100 }]));
  const response = await lead.post("models/cdmm/score", { data: { answers: { ...answers, ...done } } });
  const { categories } = (await response.json()) as { categories: readonly Category[] }; // our own API
  const build = categories.find(({ id }) => id === "build");
  if (!build) throw new Error("The model has a category build.");
  return build;
}

const outcome = (page: Page) => page.getByRole("status").filter({ hasText: /^(With|As published|Nothing)/ });
const way = (page: Page) => page.getByRole("region", { name: "The way" });

async function openWhatIf(page: Page) {
  await page.goto(`/assessments/${assessment}/result`);
  await page.getByRole("link", { name: "What if" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/: what if$/);
  await expect(outcome(page)).toHaveText("As published: nothing is changed yet.");
}

/** The ticked steps of the way, in their order. */
async function stepsOf(page: Page): Promise<readonly Practice[]> {
  const names = await way(page)
    .getByRole("checkbox", { checked: true })
    .evaluateAll((boxes) => boxes.map((box) => box.closest("label")?.textContent ?? ""));
  return names.map((name) => {
    const practice = practices.find(({ statement }) => statement === name);
    if (!practice) throw new Error(`No such practice: ${name}`);
    return practice;
  });
}

test("a lead asks for the way to a level, leaves a step out, and finds it again after a reload and on the way back", async ({
  openAs,
}) => {
  const page = await openAs("lead@demo.test");
  await openWhatIf(page);
  await page.getByLabel("Build & Deploy", { exact: true }).selectOption({ label: "To 3 Intermediate" });
  await expect(outcome(page)).toContainText("Build & Deploy at Intermediate (now Base)");

  const steps = await stepsOf(page);
  const ids = steps.map(({ id }) => id);
  const after = await scoreWith(ids);
  expect(after.level?.name).toBe("Intermediate");
  await expect(outcome(page)).toContainText(`Build & Deploy ${oneDecimal(after.index)} of 5`);
  await expect(page.getByRole("table").getByText(`Intermediate · ${oneDecimal(after.index)} of 5`)).toBeVisible();
  expect(new Set(ids).size).toBe(ids.length);
  for (const [at, { requires = [] }] of steps.entries()) {
    for (const needed of requires) {
      const isThere = answers[needed]?.value === 100 || ids.slice(0, at).includes(needed);
      expect(isThere, `${ids[at]} needs ${needed}`).toBe(true);
    }
  }

  const last = steps.at(-1);
  if (!last) throw new Error("The way has steps.");
  await way(page).getByRole("checkbox", { name: last.statement }).uncheck();
  const without = await scoreWith(ids.slice(0, -1));
  const said = new RegExp(
    `^With ${ids.length - 1} practices more in place: Build & Deploy at ${without.level?.name} \\(now Base\\)\\..* Build & Deploy ${oneDecimal(without.index)} of 5\\.`,
  );
  expect(without.level?.name).not.toBe("Intermediate");
  await expect(outcome(page)).toHaveText(said);
  await expect(way(page).getByRole("checkbox", { name: last.statement })).toBeFocused();

  await page.reload();
  await expect(outcome(page)).toHaveText(said);
  await expect(way(page).getByRole("checkbox", { name: last.statement })).not.toBeChecked();

  await page.getByRole("link", { name: "Result", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(/what if/);
  await page.goBack();
  await expect(outcome(page)).toHaveText(said);
  await page.goBack();
  await expect(outcome(page)).toHaveText("As published: nothing is changed yet.");
  await page.goForward();
  await expect(outcome(page)).toHaveText(said);

  const { categories } = (await (await lead.get(`assessments/${assessment}/score`)).json()) as {
    categories: readonly Category[];
  }; // our own API
  expect(categories.find(({ id }) => id === "build")?.level?.name).toBe("Base");
});

test("cells of the drawing are ways as well, with the keyboard; practices are ticked and unticked by hand", async ({
  openAs,
}) => {
  const page = await openAs("lead@demo.test");
  await openWhatIf(page);
  const cell = page.getByRole("link", { name: /^Build & Deploy, Beginner:/ });
  await cell.focus();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("link", { name: /^Build & Deploy, Intermediate:/ })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Build & Deploy", { exact: true })).toHaveValue("beginner");
  await expect(outcome(page)).toContainText("Build & Deploy at Beginner (now Base)");
  await expect(cell).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(outcome(page)).toHaveText("As published: nothing is changed yet.");

  await page.getByText("Build & Deploy").and(page.locator("summary *")).click();
  const held = practices.find(({ category, level }) => category === "build" && level === "base");
  const box = page.getByRole("checkbox", { name: held?.statement ?? "" });
  await expect(box).toBeChecked();
  await box.uncheck();
  await expect(outcome(page)).toContainText(
    "With 1 practice no longer in place: Build & Deploy not yet at Base (now Base)",
  );
  await page.getByRole("button", { name: "Start over" }).click();
  await expect(box).toBeChecked();
});

test("the map says in words what is next and what comes later", async ({ openAs }) => {
  const page = await openAs("lead@demo.test");
  await openWhatIf(page);
  await page.getByLabel("Build & Deploy", { exact: true }).selectOption({ label: "To 3 Intermediate" });
  const steps = await stepsOf(page);
  const words = page.getByRole("region", { name: "The same in words" });
  for (const { statement, requires = [] } of steps) {
    const isNext = requires.every((id) => answers[id]?.value === 100);
    await expect(words.getByRole("listitem").filter({ hasText: statement }).first()).toBeVisible();
    await expect(words.getByText(`${statement} – ${isNext ? "next" : "later"}`)).toBeVisible();
  }
});

test("whoever may not read the answers is told so, and gets none of them", async ({ openAs }) => {
  for (const person of ["manager@demo.test", "observer@demo.test"] as const) {
    const page = await openAs(person);
    await page.goto(`/assessments/${assessment}/result`);
    await expect(page.getByRole("link", { name: "What if" })).toHaveCount(0);
    await page.goto(`/assessments/${assessment}/result/what-if`);
    await expect(page.getByText("The team shared its result, not its single answers.")).toBeVisible();
    await expect(page.getByRole("checkbox")).toHaveCount(0);
    expect(await page.content()).not.toContain("BD-1a");
  }
});
