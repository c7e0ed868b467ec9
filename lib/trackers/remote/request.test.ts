import { createServer } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ask, isPrivate } from "./request";

beforeEach(() => {
  vi.stubEnv("DATABASE_URL", "postgresql://somebody@localhost/nothing");
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of this test, and of thirty-two letters");
});
afterEach(() => vi.unstubAllEnvs());

test.each([
  ["127.0.0.1", true],
  ["10.1.2.3", true],
  ["172.31.255.255", true],
  ["192.168.0.1", true],
  ["169.254.169.254", true],
  ["100.100.0.1", true],
  ["0.0.0.0", true],
  ["255.255.255.255", true],
  ["::1", true],
  ["::", true],
  ["::ffff:127.0.0.1", true],
  ["fd00::1", true],
  ["fe80::1", true],
  ["64:ff9b::7f00:1", true],
  ["140.82.121.4", false],
  ["172.32.0.1", false],
  ["2606:50c0:8000::153", false],
])("%s is private: %s", (address, expected) => {
  expect(isPrivate(address)).toBe(expected);
});

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
