import type { Page } from "@playwright/test";
import { freePort } from "@/bin/database/cluster.mjs";
import { expectNoFindings } from "./support/axe";
import { expect, saveState, test } from "./support/test";
import { endAltimeter, type Started, startAltimeter } from "./support/started";
import { openTestServer, type TestServer } from "./support/test-server";

// The second journey goes on where the first ended.
test.describe.configure({ mode: "serial" });

let server: TestServer;
let started: Started;
let variables: Record<string, string>;
let address: string;

test.beforeAll(async () => {
  server = await openTestServer();
  const port = String(await freePort());
  address = `http://127.0.0.1:${port}`;
  const secret = "a secret of one journey alone, long enough for any";
  variables = { DATABASE_URL: await server.newDatabase("empty"), DEMO: "0", NEXTAUTH_SECRET: secret, PORT: port };
  started = startAltimeter(variables);
  expect(await started.ready, started.output()).toBe(true);
});
test.afterAll(async () => {
  await endAltimeter(started);
  await server.stop();
});

const password = "a few words in a row";

test("an empty installation is set up on its pages alone, and a killed server loses no answer", async ({ browser }) => {
  const context = await browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  const link = /http:\S+\/setup\/\S+/.exec(started.output())?.[0] ?? "";
  await page.goto(link);
  await page.getByLabel("Organisation").fill("Example");
  await page.getByLabel("Your name").fill("First owner");
  await page.getByLabel("Your e-mail").fill("owner@example.test");
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Set up and sign in" }).click();
  await expect(page.getByRole("heading", { name: "Welcome to Example" })).toBeVisible();
  for (const empty of ["/teams", "/dashboard", "/models", "/settings/people", "/settings/units", "/"]) {
    await page.goto(address + empty);
    await expectNoFindings(page, `${empty} of an empty installation`);
  }

  // The link works once.
  const second = await (await browser.newContext()).newPage();
  await second.goto(link);
  await expect(second.getByRole("heading", { name: "This link has been used or has expired" })).toBeVisible();
  await second.context().close();

  await page.getByRole("link", { name: "Make a team" }).click();
  const root = page.getByRole("region", { name: "Example", exact: true });
  await root.getByText("Add a team", { exact: false }).first().click();
  const form = root.getByRole("button", { name: "Make the team" }).locator("xpath=ancestor::form");
  await form.getByLabel("Name").fill("First team");
  await form.getByLabel("I lead this team myself").check();
  await form.getByRole("button", { name: "Make the team" }).click();
  await expect(page.getByRole("heading", { name: "People of First team" })).toBeVisible();

  await page.getByLabel("E-mail").fill("newcomer@example.test");
  await page.getByRole("button", { name: "Invite" }).click();
  await expect(page.getByText("No mail server is set up")).toBeVisible();
  const invitation = await page.getByLabel("Invitation link").inputValue();
  const newcomer = await (await browser.newContext()).newPage();
  await newcomer.goto(invitation);
  await newcomer.getByLabel("Your name").fill("Newcomer");
  await newcomer.getByLabel("Password").fill(password);
  await newcomer.getByRole("button", { name: "Join" }).click();
  await expect(newcomer.getByText("Nothing waits for you.")).toBeVisible();
  await newcomer.context().close();

  await page.getByRole("link", { name: "First team" }).first().click();
  await page.getByRole("button", { name: /^Start/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Base");
  await page.getByLabel("For some").first().click();
  await expect(saveState(page)).toHaveText("Saved");

  await endAltimeter(started, "SIGKILL");
  await page.getByLabel("For most or all").nth(1).click();
  await expect(saveState(page)).toContainText("Not saved yet: no connection");
  started = startAltimeter(variables);
  expect(await started.ready, started.output()).toBe(true);
  // The page tries again by itself, at most half a minute apart.
  await expect(saveState(page)).toHaveText("Saved", { timeout: 40_000 });
  await page.goto(page.url());
  await expect(page.getByLabel("For some").first()).toBeChecked();
  await expect(page.getByLabel("For most or all").nth(1)).toBeChecked();
  expect(page.url().startsWith(address)).toBe(true);
  await context.close();
});

test("a new password ends every session but the one that chose it", async ({ browser }) => {
  const [here, elsewhere] = await Promise.all(
    ["here", "elsewhere"].map(async () => (await browser.newContext({ locale: "en-GB" })).newPage()),
  );
  if (!here || !elsewhere) throw new Error("Two windows were asked for.");
  const signIn = async (page: Page, word: string) => {
    await page.goto(`${address}/sign-in`);
    await page.getByLabel("E-mail").fill("newcomer@example.test");
    await page.getByLabel("Password").fill(word);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
  };
  for (const page of [here, elsewhere]) {
    await signIn(page, password);
    await page.waitForURL(`${address}/`);
  }
  await here.goto(`${address}/settings/account`);
  const change = async (present: string) => {
    await here.getByLabel("Present password").fill(present);
    await here.getByLabel("New password").fill("quite another few words");
    await here.getByRole("button", { name: "Change the password" }).click();
  };
  await change("not the present one");
  await expect(here.getByText("This is not your present password.")).toBeVisible();
  await change(password);
  await expect(here.getByText("Your password is changed. Your other sessions have ended.")).toBeVisible();
  await here.goto(`${address}/teams`);
  expect(new URL(here.url()).pathname).toBe("/teams");
  await elsewhere.goto(`${address}/teams`);
  expect(new URL(elsewhere.url()).pathname).toBe("/sign-in");
  await signIn(elsewhere, password);
  await expect(elsewhere.getByText("This e-mail and password do not belong together.")).toBeVisible();
  await signIn(elsewhere, "quite another few words");
  await elsewhere.waitForURL(`${address}/`);
  await Promise.all([here.context().close(), elsewhere.context().close()]);
});
