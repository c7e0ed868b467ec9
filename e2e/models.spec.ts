import { startInNewTeam } from "./support/new-team";
import { deleteDraft, expect, test } from "./support/test";

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with JavaScript" : "without JavaScript";

  test(`a practice is found by a search, and its prerequisites are followed, ${how}`, async ({ openAs }) => {
    const page = await openAs("member@demo.test", { javaScriptEnabled });
    await page.goto("/models");
    await page.getByRole("link", { name: "Continuous Delivery Maturity Model" }).click();
    const search = page.getByRole("search", { name: "Practices" });
    await search.getByLabel("Words").fill("same ARTIFACT");
    await search.getByLabel("Category").selectOption({ label: "Build & Deploy" });
    await search.getByRole("button", { name: "Find practices" }).click();
    await expect(page.getByRole("heading", { level: 2, name: /^\d+ practices? of 85$/ })).toBeVisible();
    await expect(search.getByLabel("Words")).toHaveValue("same ARTIFACT");

    await page
      .getByRole("main")
      .getByRole("listitem")
      .getByRole("link", { name: /^An artifact is built once/ })
      .click();
    await expect(page.getByRole("heading", { level: 1, name: /^An artifact is built once/ })).toBeVisible();
    await expect(page.getByText("3 Intermediate").first()).toBeVisible();
    await page.getByRole("link", { name: /^Build outputs are stored/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: /^Build outputs are stored/ })).toBeVisible();
    // What it unlocks leads back.
    await expect(page.getByRole("link", { name: /^An artifact is built once/ }).first()).toBeVisible();
  });
}

test("a search that finds nothing says so and leads back to the whole", async ({ openAs }) => {
  const page = await openAs("member@demo.test");
  await page.goto("/models/cdmm?text=zeppelin");
  await expect(page.getByText("No practice fits.")).toBeVisible();
  await page.getByRole("link", { name: "Show the whole model" }).click();
  await expect(page.getByRole("table", { name: "Practices by category and level" })).toBeVisible();
});

test("the graph is one Tab stop; arrows go from practice to practice and Enter opens one", async ({ openAs }) => {
  const page = await openAs("member@demo.test");
  await page.goto("/models/cdmm/graph?category=build");
  const lowest = page.getByRole("list", { name: "1 Base" });
  await page.getByRole("link", { name: "The same in words" }).focus();
  await page.keyboard.press("Tab");
  await expect(lowest.getByRole("link").first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(lowest.getByRole("link").nth(1)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  const next = page.getByRole("list", { name: "2 Beginner" }).getByRole("link").nth(1);
  await expect(next).toBeFocused();
  const address = await next.getAttribute("href");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${address}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("what is drawn stands below in words", async ({ openAs }) => {
  const page = await openAs("member@demo.test");
  await page.goto("/models/cdmm/graph?practice=BD-3c");
  const boxes = page.getByRole("list", { name: /^\d / }).getByRole("link");
  const drawn = await boxes.locator("span").allInnerTexts();
  const words = page.getByRole("region", { name: "The same in words" });
  expect((await words.getByRole("link").allInnerTexts()).toSorted()).toEqual(drawn.toSorted());
});

test("an unknown practice, model or version is a page that does not exist", async ({ openAs }) => {
  const page = await openAs("member@demo.test");
  for (const path of [
    "/models/cdmm/practices/no-such",
    "/models/cdmm/practices/CO-1a?version=9.9.9",
    "/models/no-such/graph",
    "/models/cdmm?text=a&text=b",
  ]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
});

test("a newcomer finds one model chosen, and begins with the short one", async ({ openAs, apiAs }) => {
  const lead = await apiAs("lead@demo.test");
  const { teamId, draft } = await startInNewTeam(await apiAs("admin@demo.test"), lead);
  await deleteDraft(lead, draft);
  const page = await openAs("lead@demo.test");
  await page.goto(`/teams/${teamId}`);
  await expect(page.getByLabel("Model")).toHaveValue("cdmm");
  await page.getByRole("button", { name: /^Or begin with five minutes/ }).click();
  await page.waitForURL("**/assessments/*");
  const short = new URL(page.url()).pathname.split("/")[2] ?? "";
  const started = await (await lead.get(`assessments/${short}`)).json();
  expect(started.model.key).toBe("minimum-cd");
  await deleteDraft(lead, short);
});
