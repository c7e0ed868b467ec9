import type { DemoPerson } from "./support/people";
import { clearThings, fill, pagesOfApp, type Things, thingsOfDemo } from "./support/places";
import { expect, test } from "./support/test";

let things: Things;

test.beforeAll(async ({ apiAs }) => {
  things = await thingsOfDemo(await apiAs("admin@demo.test"), await apiAs("lead@demo.test"));
});
test.afterAll(async ({ apiAs }) => {
  await clearThings(await apiAs("admin@demo.test"), await apiAs("lead@demo.test"), things);
});

/** Whoever has the most to see there. */
function visitorOf(address: string): DemoPerson | "nobody" {
  if (/^\/(sign-in|invite|setup)/.test(address)) return "nobody";
  return /^\/(dashboard|settings\/(people|units|audit))/.test(address) ? "admin@demo.test" : "lead@demo.test";
}

test("pages run no script but their own, ask no other host, and break no policy", async ({ openAs, baseURL }) => {
  test.setTimeout(120_000);
  const complaints: string[] = [];
  const hosts = new Set<string>();
  for (const address of pagesOfApp()) {
    for (const draft of address.includes("[assessmentId]") ? [false, true] : [false]) {
      const page = await openAs(visitorOf(address));
      page.on("console", (message) => {
        if (/Content.Security.Policy/i.test(message.text())) complaints.push(`${address}: ${message.text()}`);
      });
      page.on("pageerror", (error) => complaints.push(`${address}: ${error.message}`));
      page.on("request", (request) => {
        if (/^(https?|wss?):/.test(request.url())) hosts.add(new URL(request.url()).origin);
      });
      const path = fill(address, things, draft);
      const response = await page.goto(path, { waitUntil: "load" });
      // By then the page is awake, and has loaded and tried what it is going to.
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
      const headers = response?.headers() ?? {};
      const policy = headers["content-security-policy"] ?? "";
      const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "";
      expect(scripts, path).toMatch(/'nonce-[^']+'/);
      expect(scripts, path).not.toContain("unsafe-inline");
      expect(scripts, path).not.toContain("unsafe-eval");
      expect(policy, path).toContain("frame-ancestors 'none'");
      expect(headers["x-content-type-options"], path).toBe("nosniff");
      expect(headers["referrer-policy"], path).toBe("same-origin");
      expect(headers["x-powered-by"], path).toBeUndefined();
      await page.close();
    }
  }
  expect(complaints).toEqual([]);
  expect([...hosts]).toEqual([baseURL]);
});

test("what the API answers is data: never kept, never guessed at, never framed, and nothing in it runs", async ({
  apiAs,
}) => {
  const lead = await apiAs("lead@demo.test");
  for (const path of ["me", `assessments/${things.assessmentId}/report.pdf`, "teams/nonsense"]) {
    const headers = (await lead.get(path)).headers();
    expect(headers["content-security-policy"], path).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["cache-control"], path).toContain("no-store");
  }
});

test("behind https a browser is told to stay there, and only then", async ({ apiAs }) => {
  const nobody = await apiAs("nobody");
  const plain = (await nobody.get("/sign-in")).headers();
  expect(plain["strict-transport-security"]).toBeUndefined();
  const proxied = (await nobody.get("/sign-in", { headers: { "X-Forwarded-Proto": "https" } })).headers();
  expect(proxied["strict-transport-security"]).toMatch(/^max-age=\d{7,}/);
});

test("the session cookie cannot be read by scripts and does not travel from other sites", async ({ openAs }) => {
  const page = await openAs("lead@demo.test");
  await page.goto("/");
  const cookie = (await page.context().cookies()).find(({ name }) => name.endsWith("next-auth.session-token"));
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });
});
