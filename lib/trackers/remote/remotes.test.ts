import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { standInAccount, standInToken, TrackerStandIn } from "@/e2e/support/tracker-stand-in";
import { gitHub } from "./github";
import { jira } from "./jira";

let standIn: TrackerStandIn;
let address: string;

beforeEach(async () => {
  vi.stubEnv("DATABASE_URL", "postgresql://somebody@localhost/nothing");
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of this test, and of thirty-two letters");
  vi.stubEnv("TRACKER_PRIVATE", "1");
  standIn = new TrackerStandIn();
  address = await standIn.open();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await standIn.close();
});

const open = {
  github: () => gitHub({ address, project: "acme/shop", token: standInToken }),
  jira: (more: object = {}) =>
    jira({ address, project: "SHOP", account: standInAccount, issueType: "Task", token: standInToken, ...more }),
};

const text = { title: "Build", paragraphs: ["From Altimeter"] };

test.each([
  ["github", "limited", 1790, 1801],
  ["github", "hurried", 60, 60],
  ["jira", "limited", 900, 900],
  ["jira", "hurried", 60, 60],
] as const)(
  "%s that is %s is left alone for as long as it says, whatever it was asked",
  async (kind, mood, from, to) => {
    const remote = open[kind]();
    const { key } = await remote.create(text, "mark");
    standIn.mood = mood;
    for (const ask of [() => remote.create(text, "m"), () => remote.find("m", new Date()), () => remote.read(key)]) {
      const trouble = await ask().catch((error: unknown) => error);
      expect(trouble).toMatchObject({ kind: "paused", message: "It asks for a pause." });
      const { retryAfter } = trouble as { retryAfter: number }; // expected just above
      expect(retryAfter).toBeGreaterThanOrEqual(from);
      expect(retryAfter).toBeLessThanOrEqual(to);
    }
  },
);
