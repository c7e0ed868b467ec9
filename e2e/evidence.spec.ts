import { readFile } from "node:fs/promises";
import type { APIRequestContext, Page } from "@playwright/test";
import { expectNoFindings } from "./support/axe";
import { startInNewTeam } from "./support/new-team";
import { answer, expect, test } from "./support/test";

let admin: APIRequestContext;
let lead: APIRequestContext;
let team: { teamId: string; draft: string };

test.beforeEach(async ({ apiAs }) => {
  [admin, lead] = [await apiAs("admin@demo.test"), await apiAs("lead@demo.test")];
  team = await startInNewTeam(admin, lead);
});
test.afterEach(async () => {
  expect((await admin.post(`teams/${team.teamId}/archive`)).status()).toBe(204);
});

const backlog = "Our planned work sits in a backlog that is kept in priority order.";
const practice = (page: Page, statement: string) => page.getByRole("group", { name: statement });
const screen = () => `/assessments/${team.draft}?category=culture&level=base`;
const text = (name: string, content: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(content) });

async function open(page: Page) {
  await page.goto(screen());
  await practice(page, backlog).getByText("Evidence", { exact: true }).click();
  await practice(page, backlog)
    .getByRole("link", { name: /^Add a link, a file or a note/ })
    .click();
  await page.waitForURL("**/evidence/CO-1a");
}

test("a link and a file are added, dated and downloaded, expire, and are frozen with the result", async ({
  openAs,
}) => {
  await answer(lead, team.draft, { "CO-1a": { value: 100 } });
  const page = await openAs("lead@demo.test");
  await open(page);
  await page.getByLabel("What is it?").fill("The board");
  await page.getByLabel("Link").fill("https://example.test/board");
  await page.getByRole("button", { name: "Add this evidence" }).click();
  await expect(page.getByRole("status").getByText("It is added.")).toBeVisible();
  await expect(page.getByRole("link", { name: "The board" })).toHaveAttribute("href", "https://example.test/board");

  await page.getByLabel("What is it?").fill("Minutes");
  await page.getByLabel("Of which day?").fill("2025-01-31");
  await page.getByLabel("File").setInputFiles(text("minutes.png", "<script>alert(1)</script>"));
  await page.getByRole("button", { name: "Add this evidence" }).click();
  await expect(page.getByText("This file is called .png and is not a PNG picture.")).toBeVisible();
  await expect(page.getByLabel("What is it?")).toHaveValue("Minutes");
  await expectNoFindings(page, "evidence that was refused");
  await page.getByLabel("File").setInputFiles(text("minutes.txt", "We looked at the order.\n"));
  await page.getByRole("button", { name: "Add this evidence" }).click();
  await expect(page.getByText("Of 31 January 2025, expired after 30 July 2025")).toBeVisible();
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Minutes" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("minutes.txt");
  expect(await readFile(await download.path(), "utf8")).toBe("We looked at the order.\n");
  await expectNoFindings(page, "evidence of a practice");

  await page.getByRole("link", { name: "Back to Base" }).click();
  await practice(page, backlog).getByText("Evidence (2)").click();
  await expect(practice(page, backlog).getByText(/good until/)).toBeVisible();
  await page.goto(`/assessments/${team.draft}/publish`);
  await expect(page.getByText("1 of 1 answer has living evidence")).toBeVisible();
  await page.getByLabel("Results and answers").check();
  await page.getByRole("button", { name: /^Publish/ }).click();
  await page.waitForURL("**/result");
  await expect(page.getByText("1 of 1 answer had living evidence when this was published")).toBeVisible();
  await page.goto(`/assessments/${team.draft}/evidence/CO-1a`);
  await page.waitForURL("**/result");

  // It was not ticked: others see how many answers have evidence, and none of it.
  const manager = await openAs("manager@demo.test");
  await manager.goto(`/assessments/${team.draft}/result`);
  await expect(manager.getByText("1 of 1 answer had living evidence when this was published")).toBeVisible();
  expect(await manager.content()).not.toContain("The board");
});

test("without JavaScript, on a phone, evidence is added and removed all the same", async ({ openAs }) => {
  const page = await openAs("member@demo.test", {
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  await open(page);
  await page.getByLabel("What is it?").fill("Minutes");
  await page.getByLabel("Link").fill("ftp://example.test/board");
  await page.getByRole("button", { name: "Add this evidence" }).click();
  await expect(page.getByText("An address that begins with https:// or http://")).toBeVisible();
  await page.getByLabel("Link").fill("");
  await page.getByLabel("File").setInputFiles(text("minutes.txt", "We looked at the order.\n"));
  await page.getByRole("button", { name: "Add this evidence" }).click();
  await expect(page.getByText("It is added.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Minutes" })).toBeVisible();
  await page.getByText("Remove: Minutes").click();
  await page.getByRole("button", { name: /^Remove it/ }).click();
  await expect(page.getByText("It is removed.")).toBeVisible();
  await expect(page.getByText("Nothing yet.")).toBeVisible();
});

test("the keyboard alone adds evidence", async ({ openAs }) => {
  const page = await openAs("lead@demo.test");
  await page.goto(screen());
  await practice(page, backlog).getByText("Evidence", { exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/evidence/CO-1a");
  await page.getByLabel("What is it?").focus();
  await page.keyboard.type("We saw it");
  await page.keyboard.press("Enter");
  await expect(page.getByText("It is added.")).toBeVisible();
  await expect(page.getByText("We saw it", { exact: true })).toBeVisible();
});
