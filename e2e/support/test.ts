// What every journey begins with: windows and API calls of the demo's people.

import { type APIRequestContext, type BrowserContextOptions, expect, type Page, test as base } from "@playwright/test";
import { type DemoPerson, stateFile } from "./people";

type Journey = {
  /** A window of somebody who is signed in, or of nobody; each call opens a browser of its own. */
  readonly openAs: (person: DemoPerson | "nobody", options?: BrowserContextOptions) => Promise<Page>;
  /** The API as somebody, by their session, or as nobody: with the Origin that a write needs. */
  readonly apiAs: (person: DemoPerson | "nobody") => Promise<APIRequestContext>;
};

const signedInAs = (person: DemoPerson | "nobody") => (person === "nobody" ? {} : { storageState: stateFile(person) });

export const test = base.extend<Journey>({
  openAs: async ({ browser, baseURL }, use) => {
    const pages: Page[] = [];
    await use(async (person, options = {}) => {
      const context = await browser.newContext({
        ...(baseURL === undefined ? {} : { baseURL }),
        locale: "en-GB",
        timezoneId: "Europe/Berlin",
        ...signedInAs(person),
        ...options,
      });
      const page = await context.newPage();
      pages.push(page);
      return page;
    });
    for (const page of pages) await page.context().close();
  },
  apiAs: async ({ playwright, baseURL }, use) => {
    const address = baseURL ?? "";
    const contexts: APIRequestContext[] = [];
    await use(async (person) => {
      const context = await playwright.request.newContext({
        baseURL: `${address}/api/v1/`,
        ...signedInAs(person),
        extraHTTPHeaders: { Origin: address },
      });
      contexts.push(context);
      return context;
    });
    for (const context of contexts) await context.dispose();
  },
});

export { expect };

type Named = { readonly id: string; readonly name: string };

/** The id of a team of the demo. */
export async function teamNamed(api: APIRequestContext, name: string): Promise<string> {
  const { items }: { items: readonly Named[] } = await (await api.get("teams?limit=200")).json();
  const team = items.find((one) => one.name === name);
  if (!team) throw new Error(`The demo has no team ${name}.`);
  return team.id;
}

/** Starts an assessment of this team and gives its id. */
export async function startIn(api: APIRequestContext, teamId: string): Promise<string> {
  const response = await api.post(`teams/${teamId}/assessments`, { data: { model: "cdmm" } });
  expect(response.status()).toBe(201);
  const { id }: { id: string } = await response.json();
  return id;
}

/** Starts an assessment of Checkout and gives its id. */
export const startDraft = async (lead: APIRequestContext): Promise<string> =>
  startIn(lead, await teamNamed(lead, "Checkout"));

/** Answers practices one after the other; each must be new. */
export async function answer(api: APIRequestContext, assessment: string, answers: Readonly<Record<string, object>>) {
  for (const [practice, given] of Object.entries(answers)) {
    const data = { ...given, revision: 0 };
    const response = await api.put(`assessments/${assessment}/answers/${practice}`, { data });
    expect(response.status(), practice).toBe(200);
  }
}

export async function deleteDraft(api: APIRequestContext, assessment: string): Promise<void> {
  expect((await api.delete(`assessments/${assessment}`)).status()).toBe(204);
}

/** The state of the answering page in words. */
export const saveState = (page: Page) => page.locator("[data-save-state]");
