// What axe has to say about a page as it stands, for both looks.

import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
// The dark look changes colours and nothing else.
const ofColour = ["color-contrast", "link-in-text-block"];

const findingsOf = async (axe: AxeBuilder) =>
  (await axe.analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);

/** What fades in or out has no colours that anybody reads: axe judges a page that stands still. */
const standStill = (page: Page) =>
  page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });

/** Expects that nothing is found, softly: every page of a walk is looked at before the test fails. */
export async function expectNoFindings(page: Page, about: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  await standStill(page);
  expect.soft(await findingsOf(new AxeBuilder({ page }).withTags(tags)), `${about}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  await standStill(page);
  expect.soft(await findingsOf(new AxeBuilder({ page }).withRules(ofColour)), `${about}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}
