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

test("an issue of GitHub is found behind newer ones, however long these are, and by a clock that is late", async () => {
  const remote = open.github();
  standIn.skew = -600_000;
  const { key } = await remote.create(text, "mine");
  standIn.fill(95, "é".repeat(60_000));
  expect(await remote.find("mine", new Date())).toMatchObject({ key, standing: "open" });
  expect(await remote.find("nobodys", new Date())).toBeNull();
});

test("among too many newer issues nobody says that there is none", async () => {
  const remote = open.github();
  await remote.create(text, "mine");
  standIn.fill(700);
  await expect(remote.find("mine", new Date())).rejects.toMatchObject({
    kind: "refused",
    message: "There are too many newer issues to see whether it is there already.",
  });
});

test.each(["github", "jira"] as const)("%s that answers without an end is not listened to", async (kind) => {
  standIn.mood = "floods";
  await expect(open[kind]().find("mine", new Date())).rejects.toMatchObject({
    kind: "away",
    message: "It answers at too great a length.",
  });
});
