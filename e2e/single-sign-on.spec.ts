import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "@playwright/test";
import { freePort } from "@/bin/database/cluster.mjs";
import { endAltimeter, type Started, startAltimeter } from "./support/started";
import { expect, test } from "./support/test";
import { openTestServer, type TestServer } from "./support/test-server";

// The first journey sets up what the others meet.
test.describe.configure({ mode: "serial" });

let server: TestServer;
let provider: ChildProcess;
let started: Started;
let address: string;

test.beforeAll(async () => {
  server = await openTestServer();
  const [port, providerPort] = [String(await freePort()), String(await freePort())];
  address = `http://127.0.0.1:${port}`;
  const script = fileURLToPath(new URL("support/sign-on-provider.ts", import.meta.url));
  provider = spawn(process.execPath, ["--import", "tsx", script, providerPort, address], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (provider.stdout) await once(provider.stdout, "data");
  started = startAltimeter({
    DATABASE_URL: await server.newDatabase("sign_on"),
    DEMO: "0",
    NEXTAUTH_SECRET: "a secret of one journey alone, long enough for any",
    OIDC_CLIENT_ID: "altimeter",
    OIDC_CLIENT_SECRET: "a secret between the two",
    OIDC_ISSUER: `http://127.0.0.1:${providerPort}`,
    PORT: port,
  });
  expect(await started.ready, started.output()).toBe(true);
});
test.afterAll(async () => {
  await endAltimeter(started);
  provider.kill();
  await server.stop();
});

const newPage = async (browser: Browser) => (await browser.newContext({ locale: "en-GB" })).newPage();

/** Goes through single sign-on as somebody, in a window of their own that asked for the list of teams. */
async function comeAs(browser: Browser, login: string): Promise<Page> {
  const page = await newPage(browser);
  await page.goto(`${address}/teams`);
  await page.getByRole("link", { name: "Use single sign-on" }).click();
  await page.getByPlaceholder("Enter any login").fill(login);
  await page.getByPlaceholder("and password").fill("any");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL((url) => url.origin === address);
  return page;
}

const whoIs = async (page: Page) => {
  const answer = await page.request.get(`${address}/api/v1/me`);
  return answer.ok() ? ((await answer.json()) as { person: { email: string }; teams: { name: string }[] }) : null;
};

test("who was invited comes in by a verified address, and lands where they wanted to go", async ({ browser }) => {
  const owner = await newPage(browser);
  await owner.goto(/http:\S+\/setup\/\S+/.exec(started.output())?.[0] ?? "");
  await owner.getByLabel("Organisation").fill("Example");
  await owner.getByLabel("Your name").fill("First owner");
  await owner.getByLabel("Your e-mail").fill("owner@example.test");
  await owner.getByLabel("Password").fill("a few words in a row");
  await owner.getByRole("button", { name: "Set up and sign in" }).click();
  await expect(owner.getByRole("heading", { name: "Welcome to Example" })).toBeVisible();
  const headers = { Origin: address };
  const invited = await owner.request.post(`${address}/api/v1/invitations`, {
    data: { email: "guest@example.test" },
    headers,
  });
  expect(invited.status()).toBe(201);

  const guest = await comeAs(browser, "guest@example.test");
  expect(new URL(guest.url()).pathname).toBe("/teams");
  expect((await whoIs(guest))?.person.email).toBe("guest@example.test");
  await guest.goto(`${address}/settings/account`);
  await expect(guest.getByRole("heading", { level: 1 })).toBeVisible();
});

test("somebody with an account finds it again by their verified address", async ({ browser }) => {
  const page = await comeAs(browser, "owner@example.test");
  expect((await whoIs(page))?.person.email).toBe("owner@example.test");
});

test("who was not invited is told so kindly, and is nobody", async ({ browser }) => {
  const page = await comeAs(browser, "stranger@example.test");
  expect(new URL(page.url()).pathname).toBe("/sign-in");
  await expect(page.getByText("you were not invited here yet")).toBeVisible();
  expect(await whoIs(page)).toBeNull();
});

test("an address that the provider has not verified takes over no account", async ({ browser }) => {
  const page = await comeAs(browser, "owner@example.test?unverified");
  await expect(page.getByText("you were not invited here yet")).toBeVisible();
  expect(await whoIs(page)).toBeNull();
});
