import { Client } from "pg";
import { afterEach, expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { announce, listen } from "./notices";

afterEach(() => vi.restoreAllMocks());

const often = { timeout: 10_000, interval: 50 };

/** Connections of this database that are there for news, or were meant to be: all but Prisma's own, which asks. */
const others = async () => {
  const [{ count } = { count: 0 }] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND (query = '' OR query LIKE 'LISTEN%')`;
  return count;
};

test("where nobody can listen, an attempt leaves no connection behind; when it works again, everybody is told", async () => {
  const refuse = () => {
    throw new Error("cannot execute LISTEN during recovery");
  };
  vi.spyOn(Client.prototype, "query").mockImplementationOnce(refuse).mockImplementationOnce(refuse);
  const told = vi.fn();
  const stop = listen("a topic", told);
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1), often);
  expect(await others()).toBe(1);
  await announce(db, "a topic");
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2), often);
  stop();
  await vi.waitFor(async () => expect(await others()).toBe(0), often);
});
