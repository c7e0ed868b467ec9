import { createServer } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ask } from "./request";

beforeEach(() => {
  vi.stubEnv("DATABASE_URL", "postgresql://somebody@localhost/nothing");
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of this test, and of thirty-two letters");
});
afterEach(() => vi.unstubAllEnvs());

test("a private address is not asked, by number or by name, and http is not spoken", async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    response.end("{}");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const at = server.address();
  const port = at !== null && typeof at === "object" ? at.port : 0;
  for (const host of ["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1"]) {
    const request = ask({ method: "GET", url: `https://${host}:${port}/`, headers: {} });
    await expect(request, host).rejects.toMatchObject({
      kind: "refused",
      message: expect.stringContaining("private network"),
    });
  }
  const plain = ask({ method: "GET", url: `http://127.0.0.1:${port}/`, headers: {} });
  await expect(plain).rejects.toMatchObject({ kind: "refused", message: "A tracker is asked over https:// alone." });
  expect(asked).toBe(0);
  await new Promise((done) => server.close(done));
});

test("where a machine in a cloud tells its secrets nobody is asked, with TRACKER_PRIVATE either", async () => {
  vi.resetModules();
  vi.stubEnv("TRACKER_PRIVATE", "1");
  const anew = await import("./request");
  for (const host of ["169.254.169.254", "[fe80::1]", "[::ffff:169.254.169.254]"]) {
    const request = anew.ask({ method: "GET", url: `http://${host}/latest/meta-data`, headers: {} });
    await expect(request, host).rejects.toMatchObject({ kind: "refused", message: "Nobody is asked at this address." });
  }
});
