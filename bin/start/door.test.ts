import { expect, test } from "vitest";
import { freePort } from "@/bin/database/cluster.mjs";
import { openDoor } from "./door.mjs";

test("a connection stays open longer than what is in front of it keeps one, and does not hold up the end", async () => {
  const port = await freePort();
  const door = await openDoor("127.0.0.1", port);
  const response = await fetch(`http://127.0.0.1:${port}/`);
  expect(response.status).toBe(503);
  expect(response.headers.get("keep-alive")).toBe("timeout=65");
  await response.text();
  await door.close();
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow("fetch failed");
});
