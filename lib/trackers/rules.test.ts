import fc from "fast-check";
import { expect, test } from "vitest";
import { addTrackerInput } from "./input";
import { issueTextOf, newIssueLink, nextReadAfter, nextTry } from "./rules";

const tracker = (kind: "github" | "gitlab" | "jira", more: object = {}) => ({
  kind,
  address: kind === "jira" ? "https://acme.atlassian.net" : `https://${kind}.com`,
  project: kind === "jira" ? "SHOP" : "acme/shop",
  projectNumber: 10_001,
  typeNumber: 10_002,
  ...more,
});

test("a link to a new issue says the title and the text, whatever is in them", () => {
  const names = {
    github: ["title", "body"],
    gitlab: ["issue[title]", "issue[description]"],
    jira: ["summary", "description"],
  };
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, unit: "grapheme" }),
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("github" as const, "gitlab" as const, "jira" as const),
      (title, text, kind) => {
        const url = new URL(newIssueLink(tracker(kind), { title, paragraphs: ["One", text] }) ?? "");
        const [titleName = "", bodyName = ""] = names[kind];
        expect(url.searchParams.get(titleName)).toBe(title);
        expect(url.searchParams.get(bodyName)).toBe(`One\n\n${text}`);
        expect(url.origin).toBe(tracker(kind).address);
      },
    ),
  );
});

test("each tracker has its own address for a new issue", () => {
  const text = { title: "Ask", paragraphs: [] };
  expect(newIssueLink(tracker("github"), text)).toBe("https://github.com/acme/shop/issues/new?title=Ask&body=");
  expect(newIssueLink(tracker("gitlab"), text)).toMatch(
    /^https:\/\/gitlab\.com\/acme\/shop\/-\/issues\/new\?issue%5Btitle%5D=Ask/,
  );
  expect(newIssueLink(tracker("jira"), text)).toMatch(
    /^https:\/\/acme\.atlassian\.net\/secure\/CreateIssueDetails!init\.jspa\?pid=10001&issuetype=10002&summary=Ask/,
  );
  expect(newIssueLink(tracker("jira", { typeNumber: null }), text)).toBeNull();
});

test("an issue says its practice once", () => {
  const practice = { model: "cdmm", id: "CO-1a", statement: "We plan." };
  const paragraphs = (title: string) => issueTextOf({ title, practice }, "https://here").paragraphs;
  expect(paragraphs("Plan more")).toEqual(["Practice: We plan.", "From Altimeter: https://here"]);
  expect(paragraphs("We plan.")).toEqual(["From Altimeter: https://here"]);
});

test("pauses double up to six hours, or are as long as the tracker wants", () => {
  const now = new Date(0);
  const minutes = (attempts: number, after: number | null) => nextTry(now, attempts, after).getTime() / 60_000;
  expect([1, 2, 3, 8, 9, 1000].map((attempts) => minutes(attempts, null))).toEqual([2, 4, 8, 256, 360, 360]);
  expect(minutes(1, 600)).toBe(10);
  expect(minutes(1, 1e9)).toBe(24 * 60);
});

test("an issue that could not be read is read later: soon, when the tracker says, after a mend, or not at all", () => {
  const minutes = (kind: "away" | "paused" | "refused" | "gone", retryAfter: number | null = null) =>
    (nextReadAfter({ kind, retryAfter }, new Date(0))?.getTime() ?? Number.NaN) / 60_000;
  expect([minutes("away"), minutes("away", 60), minutes("paused", 1800)]).toEqual([10, 10, 30]);
  expect([minutes("refused"), minutes("gone")]).toEqual([360, Number.NaN]);
});

test.each([
  [{ kind: "github", project: "shop" }, "project"],
  [{ kind: "github", project: "acme/shop?x" }, "project"],
  [{ kind: "jira", project: "shop" }, "project"],
  [{ kind: "jira", project: "SHOP", token: "t" }, "account"],
  [{ kind: "gitlab", project: "acme/shop", token: "t" }, "token"],
  [{ kind: "github", project: "acme/shop", address: "ftp://x" }, "address"],
  [{ kind: "github", project: "acme/shop", address: "https://a:b@x.test" }, "address"],
  [{ kind: "github", project: "acme/shop", token: "a b" }, "token"],
])("%j is refused at %s", (given, path) => {
  const result = addTrackerInput.safeParse({ address: "https://x.test", ...given });
  expect(result.error?.issues.map((issue) => issue.path[0])).toEqual([path]);
});
