import { expect, test } from "./support/test";

const paths = ["/", "/teams", "/dashboard", "/models/cdmm", "/settings/tokens"];

test("pages run no script but their own, ask no other host, and break no policy", async ({ openAs, baseURL }) => {
  const page = await openAs("manager@demo.test");
  const complaints: string[] = [];
  const hosts = new Set<string>();
  page.on("console", (message) => {
    if (/Content.Security.Policy/i.test(message.text())) complaints.push(message.text());
  });
  page.on("request", (request) => {
    if (/^(https?|wss?):/.test(request.url())) hosts.add(new URL(request.url()).origin);
  });
  for (const path of paths) {
    const response = await page.goto(path, { waitUntil: "networkidle" });
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
  }
  expect(complaints).toEqual([]);
  expect([...hosts]).toEqual([baseURL]);
});

test("the session cookie cannot be read by scripts and does not travel from other sites", async ({ openAs }) => {
  const page = await openAs("lead@demo.test");
  await page.goto("/");
  const cookie = (await page.context().cookies()).find(({ name }) => name.endsWith("next-auth.session-token"));
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });
});
