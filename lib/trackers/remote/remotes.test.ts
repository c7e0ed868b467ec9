import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { standInAccount, standInToken, TrackerStandIn } from "@/e2e/support/tracker-stand-in";
import { apiOf, gitHub } from "./github";
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

test.each([
  [{ project: "SHPO" }, null, "It knows no such project, or the token may make no issues there."],
  [{ issueType: "Epos" }, null, "It knows no such kind of issue in this project."],
  [{}, "Team", "It says: Team is required."],
])("Jira says what it does not accept: %j, %s", async (more, required, message) => {
  standIn.required = required;
  await expect(open.jira(more).create(text, "mark")).rejects.toMatchObject({ kind: "refused", message });
});

test.each(["github", "jira"] as const)("%s that sends on is not followed, and it is said", async (kind) => {
  const remote = open[kind]();
  const { key } = await remote.create(text, "mark");
  standIn.mood = "moved";
  const message = "It has moved to another address: an admin has to add it as it is now.";
  await expect(remote.create(text, "mark")).rejects.toMatchObject({ kind: "refused", message });
  await expect(remote.read(key)).rejects.toMatchObject({ kind: "gone", message: "The issue was moved elsewhere." });
});

test.each([
  ["https://github.com", "https://api.github.com"],
  ["https://www.github.com", "https://api.github.com"],
  ["https://acme.ghe.com", "https://api.acme.ghe.com"],
  ["https://git.acme.test", "https://git.acme.test/api/v3"],
  ["https://acme.test/github", "https://acme.test/github/api/v3"],
  ["https://notghe.com", "https://notghe.com/api/v3"],
])("the API of %s is at %s", (address, api) => {
  expect(apiOf(address)).toBe(api);
});
