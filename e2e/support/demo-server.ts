// Once per run of the journeys: the built server on a free port, a database of its own with the demo in it, and a signed-in
// browser state for each of the demo's people.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { freePort } from "@/bin/database/cluster.mjs";
import { demoPassword, people, stateFile } from "./people";
import { endAltimeter, startAltimeter } from "./started";
import { openTestServer } from "./test-server";

async function signInEverybody(address: string): Promise<void> {
  const path = process.env["CHROMIUM_PATH"];
  const browser = await chromium.launch({ ...(path ? { executablePath: path } : {}), args: ["--no-sandbox"] });
  for (const person of people) {
    const page = await browser.newPage({ baseURL: address });
    await page.goto("/sign-in");
    await page.getByLabel("E-mail").fill(person);
    await page.getByLabel("Password").fill(demoPassword);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.waitForURL(`${address}/`);
    await page.context().storageState({ path: stateFile(person) });
    await page.context().close();
  }
  await browser.close();
}

export default async function setup(): Promise<() => Promise<void>> {
  const server = await openTestServer();
  const states = mkdtempSync(join(tmpdir(), "altimeter-states-"));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const started = startAltimeter({
    DATABASE_URL: await server.newDatabase("journeys"),
    DEMO: "1",
    NEXTAUTH_SECRET: "a secret of the journeys alone, long enough for any",
    PORT: String(port),
    // The stand-in for a tracker is on this machine.
    TRACKER_PRIVATE: "1",
  });
  const end = async () => {
    await endAltimeter(started);
    await server.stop();
    rmSync(states, { recursive: true, force: true });
  };
  try {
    if (!(await started.ready)) throw new Error(started.output());
    // Read by the workers, which start after this: the address, and a server for databases of their own.
    Object.assign(process.env, { E2E_ADDRESS: address, E2E_STATES: states, TEST_DATABASE_URL: server.url });
    await signInEverybody(address);
  } catch (error) {
    await end();
    throw error;
  }
  return end;
}
