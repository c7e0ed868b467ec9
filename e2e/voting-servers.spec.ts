import type { Page } from "@playwright/test";
import { freePort } from "@/bin/database/cluster.mjs";
import { demoPassword } from "./support/people";
import { endAltimeter, type Started, startAltimeter } from "./support/started";
import { expect, saveState, teamNamed, test } from "./support/test";
import { openTestServer, type TestServer } from "./support/test-server";

// Two servers of Altimeter on one database, and five people of one team in windows of their own.

let database: TestServer;
let variables: Record<string, string>;
let servers: readonly { readonly address: string; readonly started: Started }[];

const startOn = async (port: string) => {
  const started = startAltimeter({ ...variables, PORT: port });
  expect(await started.ready, started.output()).toBe(true);
  return { address: `http://127.0.0.1:${port}`, started };
};

test.beforeAll(async () => {
  test.setTimeout(180_000);
  database = await openTestServer();
  const secret = "a secret of two servers alone, long enough for any";
  variables = { DATABASE_URL: await database.newDatabase("voting"), DEMO: "1", NEXTAUTH_SECRET: secret };
  const first = await startOn(String(await freePort()));
  servers = [first, await startOn(String(await freePort()))];
});
test.afterAll(async () => {
  await Promise.all(servers.map(({ started }) => endAltimeter(started)));
  await database.stop();
});

const platforms = "There is an agreed list of platforms, languages and frameworks, and new work stays on it.";
const systems = "We keep a current list of our systems, their dependencies and where they run.";
const practice = (page: Page, statement: string) => page.getByRole("group", { name: statement });
const saved = (page: Page) => expect(saveState(page)).toHaveText("Saved", { timeout: 40_000 });

test("five vote on two servers; a lost connection and a killed server lose no vote; reveal and agreement appear on both", async ({
  browser,
  playwright,
}) => {
  test.setTimeout(240_000);
  const [one, other] = servers;
  if (!one || !other) throw new Error("Two servers were asked for.");

  // A session holds on both: a cookie knows no port.
  const signIn = async (person: string) => {
    const page = await (await browser.newContext({ locale: "en-GB" })).newPage();
    await page.goto(`${one.address}/sign-in`);
    await page.getByLabel("E-mail").fill(person);
    await page.getByLabel("Password").fill(demoPassword);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.waitForURL(`${one.address}/`);
    return page;
  };
  const lead = await signIn("lead@demo.test");
  const [first, second, third, fourth] = [
    await signIn("member@demo.test"),
    await signIn("member2@demo.test"),
    await signIn("member3@demo.test"),
    await signIn("member4@demo.test"),
  ];
  const api = await playwright.request.newContext({
    baseURL: `${one.address}/api/v1/`,
    storageState: await lead.context().storageState(),
    extraHTTPHeaders: { Origin: one.address },
  });
  const started = await api.post(`teams/${await teamNamed(api, "Checkout")}/assessments`, {
    data: { model: "cdmm", mode: "votes", votes: "anonymous", categories: ["design"] },
  });
  expect(started.status()).toBe(201);
  const { id }: { id: string } = await started.json();
  const path = `/assessments/${id}`;

  const choose = async (page: Page, label: string) => {
    await practice(page, platforms).getByLabel(label).check();
    await practice(page, systems).getByLabel("For at least half").check();
  };
  const windows = [
    [lead, one, "Not at all"],
    [first, other, "Not at all"],
    [second, other, "For some"],
    [third, one, "For at least half"],
  ] as const;
  for (const [page, { address }, label] of windows) {
    await page.goto(address + path);
    await choose(page, label);
    await saved(page);
  }

  // One loses the network in the middle of it.
  await second.context().setOffline(true);
  await practice(second, platforms).getByLabel("For at least half").check();
  await expect(saveState(second)).toContainText("Not saved yet");

  // The first server is killed while somebody votes on it, and comes back.
  await fourth.goto(one.address + path);
  await practice(fourth, systems).getByLabel("For at least half").check();
  await saved(fourth);
  await endAltimeter(one.started, "SIGKILL");
  await practice(fourth, platforms).getByLabel("For most or all").check();
  await expect(saveState(fourth)).toContainText("Not saved yet");
  servers = [await startOn(new URL(one.address).port), other];
  await saved(fourth);
  await second.context().setOffline(false);
  await saved(second);

  // Whoever waits on the other server sees how many have finished, the reveal and what is agreed, without a reload.
  await first.goto(`${other.address}${path}/discussion`);
  await expect(first.getByRole("heading", { name: "0 of 5 have finished." })).toBeVisible();
  await lead.goto(`${one.address}${path}/discussion`);
  await lead.getByRole("button", { name: "I have finished" }).click();
  await expect(first.getByRole("heading", { name: "1 of 5 has finished." })).toBeVisible();
  await lead.locator("summary").filter({ hasText: "Reveal the votes" }).click();
  await lead.getByRole("button", { name: "Reveal now" }).click();
  await expect(first.getByRole("heading", { name: "What your team voted" })).toBeVisible();
  for (const page of [lead, first]) {
    await expect(practice(page, platforms)).toContainText(
      "Two chose “Not at all”, two “For at least half” and one “For most or all”.",
    );
  }
  await practice(lead, platforms).getByRole("button", { name: "Agree on that" }).click();
  await saved(lead);
  await expect(practice(first, platforms).getByLabel("For at least half")).toBeChecked();
  await lead.getByRole("button", { name: /^Settle/ }).click();
  await expect(first.getByRole("heading", { name: "Agreed: 1 practice" })).toBeVisible();

  await lead.goto(`${one.address}${path}/publish`);
  await lead.getByRole("radio", { name: /^Results Scores/ }).check();
  await lead.getByRole("button", { name: /^Publish/ }).click();
  await lead.waitForURL(`**${path}/result`);
  await first.goto(`${other.address}${path}/result`);
  await expect(first.getByRole("heading", { level: 1 })).toContainText("Checkout");

  await api.dispose();
  for (const page of [lead, first, second, third, fourth]) await page.context().close();
});
