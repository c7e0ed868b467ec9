// Who may start: root, also where the database's own user cannot enter; an ordinary user; two of them after each other.

import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "@/bin/database/cluster.mjs";
import { endAltimeter, isRoot, nobody, refusalOf, startAltimeter } from "@/e2e/support/started";

const folder = mkdtempSync(join(tmpdir(), "altimeter-users-"));
let port = 0;

beforeAll(async () => {
  chmodSync(folder, 0o755);
  port = await freePort();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = (dataDir: string, user?: typeof nobody) =>
  startAltimeter({ DATA_DIR: dataDir, DEMO: "0", PORT: String(port), HOME: folder }, user);

async function startAndEnd(dataDir: string, user?: typeof nobody) {
  const started = start(dataDir, user);
  expect(await started.ready, started.output()).toBe(true);
  expect(await endAltimeter(started)).toBe(0);
  return started.output();
}

test.runIf(isRoot)("what an ordinary user started, root can start, and that user again", async () => {
  const dataDir = join(folder, "of-a-user");
  mkdirSync(dataDir);
  chownSync(dataDir, nobody.uid, nobody.gid);
  await startAndEnd(dataDir, nobody);
  expect(statSync(join(dataDir, "postgresql", "data")).uid).toBe(nobody.uid);
  await startAndEnd(dataDir);
  await startAndEnd(dataDir, nobody);
});

test.runIf(isRoot)(
  "below a folder that only root may enter, the data lies where its user can, and is found again",
  async () => {
    const closed = join(folder, "closed");
    mkdirSync(closed, { mode: 0o700 });
    const dataDir = join(closed, "data");
    const said = await startAndEnd(dataDir);
    const place = readFileSync(join(dataDir, "database-is-in"), "utf8").trim();
    try {
      expect(said).toContain(`The database is kept in ${place}, because`);
      expect(await startAndEnd(dataDir)).not.toContain("The database is kept in");
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  },
);

test("a data folder that the user cannot write is named", async () => {
  const dataDir = join(folder, "of-others");
  mkdirSync(dataDir, { mode: 0o555 });
  const said = await refusalOf(start(dataDir, isRoot ? nobody : undefined));
  expect(said).toBe(
    `The data folder ${dataDir} cannot be used (EACCES): start as the user who owns it, or choose a folder that this user can write, for example DATA_DIR=/srv/altimeter npm start.`,
  );
});

test("of two first starts at once on one folder, one comes up and the other is told where", async () => {
  const dataDir = join(folder, "at-once");
  const both = [start(dataDir), start(dataDir)];
  const up = await Promise.all(both.map((started) => started.ready));
  expect(up.filter(Boolean)).toHaveLength(1);
  const [winner, loser] = up[0] ? both : both.toReversed();
  if (winner) expect(await endAltimeter(winner)).toBe(0);
  expect(loser?.output().trim()).toMatch(/^Altimeter already runs on the data in .*: open http:.*\.$/);
});

test("a first start that is killed at any moment is made good by the next", async () => {
  const dataDir = join(folder, "killed");
  for (const time of [400, 600, 700, 800, 900, 1100, 1500]) {
    const started = start(dataDir);
    await sleep(time);
    started.process.kill("SIGKILL");
    await started.exitCode;
  }
  await startAndEnd(dataDir);
});
