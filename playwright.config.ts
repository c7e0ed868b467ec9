import { defineConfig } from "@playwright/test";

const browser = process.env["CHROMIUM_PATH"];

/** Journeys in a real browser against the built server and a real PostgreSQL; no retries, no waiting for a fixed time. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  globalSetup: "./e2e/support/demo-server.ts",
  // The journeys share one demo: one after the other, each leaves it as it found it.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    ...(process.env["E2E_ADDRESS"] === undefined ? {} : { baseURL: process.env["E2E_ADDRESS"] }),
    launchOptions: { ...(browser ? { executablePath: browser } : {}), args: ["--no-sandbox"] },
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    trace: "off",
  },
});
