import AxeBuilder from "@axe-core/playwright";
import type { APIRequestContext, Page } from "@playwright/test";
import { clearThings, fill, pagesOfApp, type Things, thingsOfDemo } from "./support/places";
import type { DemoPerson } from "./support/people";
import { expect, test } from "./support/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

let admin: APIRequestContext;
let lead: APIRequestContext;
let things: Things;

test.beforeAll(async ({ playwright }) => {
  const { stateFile } = await import("./support/people");
  const baseURL = process.env["E2E_ADDRESS"] ?? "";
  const as = (person: "admin@demo.test" | "lead@demo.test") =>
    playwright.request.newContext({
      baseURL: `${baseURL}/api/v1/`,
      storageState: stateFile(person),
      extraHTTPHeaders: { Origin: baseURL },
    });
  admin = await as("admin@demo.test");
  lead = await as("lead@demo.test");
  things = await thingsOfDemo(admin, lead);
});
test.afterAll(async () => {
  await clearThings(admin, lead, things);
  await Promise.all([admin.dispose(), lead.dispose()]);
});

type Visit = { readonly person: DemoPerson | null; readonly path: string };

/** Every page with something on it, and the empty states that the demo can show. */
function visits(): Visit[] {
  const byLead = pagesOfApp()
    .filter((address) => !/^\/(sign-in|invite|setup|settings\/(people|units|audit)|dashboard)/.test(address))
    .map((address): Visit => ({ person: "lead@demo.test", path: fill(address, things, !address.endsWith("/result")) }));
  return [
    ...byLead,
    { person: "lead@demo.test", path: "/dashboard" },
    { person: "lead@demo.test", path: `/assessments/${things.draftId}/result` },
    { person: "lead@demo.test", path: "/no-such-page" },
    { person: "manager@demo.test", path: "/" },
    { person: "manager@demo.test", path: "/dashboard" },
    { person: "manager@demo.test", path: `/assessments/${things.assessmentId}/result` },
    { person: "admin@demo.test", path: "/dashboard?at=2020-01-01" },
    { person: "admin@demo.test", path: "/settings/people" },
    { person: "admin@demo.test", path: "/settings/units" },
    { person: "admin@demo.test", path: "/settings/audit" },
    { person: null, path: "/sign-in" },
    { person: null, path: "/sign-in?signedOut=1" },
    { person: null, path: "/setup/no-such-link" },
    { person: null, path: "/invite/no-such-link" },
    { person: null, path: `/invite/${things.invitationToken}` },
  ];
}

/** Folded parts are unfolded: what cannot be seen is not looked at. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on any page, ${colorScheme}`, async ({ openAs, browser, baseURL }) => {
    test.setTimeout(300_000);
    for (const { person, path } of visits()) {
      const stranger = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }), colorScheme });
      const page = person === null ? await stranger.newPage() : await openAs(person, { colorScheme });
      await page.goto(path, { waitUntil: "load" });
      await unfold(page);
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
      expect.soft(found, `${path} as ${person}`).toEqual([]);
      await page.close();
      await stranger.close();
    }
  });
}

test("no page needs to be scrolled sideways at 320 px, which is 400 % zoom", async ({ openAs, browser, baseURL }) => {
  test.setTimeout(200_000);
  const viewport = { width: 320, height: 640 };
  for (const { person, path } of visits()) {
    const stranger = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }), viewport });
    const page = person === null ? await stranger.newPage() : await openAs(person, { viewport });
    await page.goto(path, { waitUntil: "load" });
    await unfold(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(width, `${path} as ${person}`).toBeLessThanOrEqual(320);
    await page.close();
    await stranger.close();
  }
});
