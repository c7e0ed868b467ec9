import type { Page } from "@playwright/test";
import { expectNoFindings } from "./support/axe";
import { clearThings, fill, pagesOfApp, type Things, thingsOfDemo } from "./support/places";
import type { DemoPerson } from "./support/people";
import { expect, test } from "./support/test";

let things: Things;

test.beforeAll(async ({ apiAs }) => {
  things = await thingsOfDemo(await apiAs("admin@demo.test"), await apiAs("lead@demo.test"));
});
test.afterAll(async ({ apiAs }) => {
  await clearThings(await apiAs("admin@demo.test"), await apiAs("lead@demo.test"), things);
});

type Visit = { readonly person: DemoPerson | "nobody"; readonly path: string };

/** Every page with something on it, and the empty states that the demo can show. */
function visits(): Visit[] {
  const byLead = pagesOfApp()
    .filter(
      (address) => !/^\/(sign-in|invite|setup|settings\/(people|units|audit)|dashboard|models\/import)/.test(address),
    )
    .map((address): Visit => ({
      person: "lead@demo.test",
      path: fill(address, things, !/\/result(\/|$)/.test(address)),
    }));
  return [
    ...byLead,
    { person: "lead@demo.test", path: "/dashboard" },
    { person: "lead@demo.test", path: `/assessments/${things.draftId}/result` },
    { person: "lead@demo.test", path: "/models/cdmm?text=trunk" },
    { person: "lead@demo.test", path: "/models/cdmm?text=no+such+words" },
    { person: "lead@demo.test", path: "/models/cdmm/practices/CO-1c" },
    { person: "lead@demo.test", path: "/models/cdmm/graph?practice=BD-3c" },
    { person: "lead@demo.test", path: "/no-such-page" },
    { person: "manager@demo.test", path: "/" },
    { person: "manager@demo.test", path: "/dashboard?with=2025-12-31" },
    { person: "manager@demo.test", path: `/assessments/${things.assessmentId}/result` },
    { person: "admin@demo.test", path: "/dashboard?at=2020-01-01" },
    { person: "admin@demo.test", path: `/units/${things.unitId}/practices/DA-5a?model=cdmm` },
    { person: "admin@demo.test", path: "/models/import" },
    { person: "admin@demo.test", path: "/settings/people" },
    { person: "admin@demo.test", path: "/settings/units" },
    { person: "admin@demo.test", path: "/settings/audit" },
    { person: "nobody", path: "/sign-in" },
    { person: "nobody", path: "/sign-in?signedOut=1" },
    { person: "nobody", path: "/setup/no-such-link" },
    { person: "nobody", path: "/invite/no-such-link" },
    { person: "nobody", path: `/invite/${things.invitationToken}` },
  ];
}

/** Folded parts are unfolded: what cannot be seen is not looked at. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });

type OpenAs = (person: Visit["person"]) => Promise<Page>;

/** Every visit in turn, in one window for each person. */
async function walk(openAs: OpenAs, look: (page: Page, about: string) => Promise<void>) {
  const windows = new Map<Visit["person"], Page>();
  for (const { person, path } of visits()) {
    const page = windows.get(person) ?? (await openAs(person));
    windows.set(person, page);
    await page.goto(path, { waitUntil: "load" });
    await unfold(page);
    await look(page, `${path} as ${person}`);
  }
}

test("axe finds nothing on any page, light or dark", async ({ openAs }) => {
  test.setTimeout(300_000);
  await walk(openAs, expectNoFindings);
});

test("axe finds nothing on an open menu and on forms that were refused", async ({ openAs }) => {
  const page = await openAs("admin@demo.test");
  await page.goto("/settings/tokens");
  await page.getByRole("banner").locator("[popovertarget]").last().click();
  await expectNoFindings(page, "the open menu of a person");
  await page.getByLabel("What it is for").fill(" ");
  await page.getByRole("button", { name: "Make a token" }).click();
  await expect(page.getByLabel("What it is for")).toHaveAttribute("aria-invalid", "true");
  await expectNoFindings(page, "a refused token");

  const stranger = await openAs("nobody");
  await stranger.goto("/sign-in");
  await stranger.getByLabel("E-mail").fill("nobody@demo.test");
  await stranger.getByLabel("Password").fill("not the password");
  await stranger.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(stranger.getByRole("alert").first()).toBeVisible();
  await expectNoFindings(stranger, "a refused sign-in");
});

test("no page needs to be scrolled sideways: at 320 px, which is 400 % zoom, and with text set wide", async ({
  openAs,
}) => {
  test.setTimeout(200_000);
  const beyond = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await walk(openAs, async (page, about) => {
    await expect(page.getByRole("heading", { level: 1 }), about).toHaveCount(1);
    await page.setViewportSize({ width: 320, height: 640 });
    expect.soft(await beyond(page), `${about}, 320 px`).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 640, height: 640 });
    expect.soft(await beyond(page), `${about}, 640 px`).toBeLessThanOrEqual(0);
    // The distances of WCAG 1.4.12, as a reader's own style would set them.
    await page.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLElement>("body, body *")) {
        one.style.setProperty("line-height", "1.5", "important");
        one.style.setProperty("letter-spacing", "0.12em", "important");
        one.style.setProperty("word-spacing", "0.16em", "important");
      }
    });
    expect.soft(await beyond(page), `${about}, text set wide`).toBeLessThanOrEqual(0);
  });
});
