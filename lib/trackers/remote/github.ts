// Issues of GitHub, over its REST API (version 2022-11-28), wherever it is: in its cloud, for one tenant, or on a server.

import { z } from "zod";
import type { IssueText, Remote, RemoteIssue, Standing } from "../types";
import { aPause, mustBeThere, nextQueryOf, orTrouble, retryAfterOf, secondsUntil, understood } from "./answers";
import { ask, type RemoteAnswer } from "./request";
import { RemoteTrouble } from "./trouble";

type GitHub = { readonly address: string; readonly project: string; readonly token: string };

const issueShape = z.object({
  number: z.int(),
  html_url: z.url({ protocol: /^https?$/ }),
  state: z.string(),
  state_reason: z.string().nullish(),
  created_at: z.iso.datetime(),
  body: z.string().nullish(),
});
const listShape = z.array(issueShape);

/** Of github.com and of a tenant at ghe.com it is on a host of its own; else under a path. */
export function apiOf(address: string): string {
  const { hostname } = new URL(address);
  if (hostname === "github.com" || hostname === "www.github.com") return "https://api.github.com";
  return hostname.endsWith(".ghe.com") ? `https://api.${hostname}` : `${address}/api/v3`;
}

type Issue = z.infer<typeof issueShape>;

function standingOf({ state, state_reason: reason }: Issue): Standing {
  if (state !== "closed") return "open";
  return reason === "not_planned" || reason === "duplicate" ? "dropped" : "done";
}

const viewOf = (issue: Issue): RemoteIssue => ({
  key: String(issue.number),
  address: issue.html_url,
  standing: standingOf(issue),
});

const tooFast = z.object({ message: z.string().regex(/rate limit/i) });

/**
 * For how long it wants to be left alone, in seconds. Its limits come as 403 or 429: with the seconds to wait; with none
 * left of this hour and the moment at which it is over; or with a message alone, and then a minute is the least.
 */
function pauseOf(answer: RemoteAnswer): number | null {
  const { status, headers, body } = answer;
  if (status !== 403 && status !== 429) return null;
  const after = retryAfterOf(answer);
  if (after !== null) return after;
  if (headers["x-ratelimit-remaining"] === "0") {
    const reset = Number(headers["x-ratelimit-reset"]);
    return Number.isFinite(reset) ? secondsUntil(new Date(reset * 1000)) : aPause;
  }
  return status === 429 || tooFast.safeParse(body).success ? aPause : null;
}

/** Not shown to who reads the issue. */
const hidden = (mark: string) => `<!-- ${mark} -->`;

/** Its clock may be another than ours. */
const clockMargin = 86_400_000;

/** Each issue has a text of 65 536 characters at most; more pages would take longer than an attempt may. */
const newestFirst = { state: "all", sort: "created", direction: "desc", per_page: "30" };
const mostOfPage = 8_000_000;
const mostPages = 20;

export function gitHub({ address, project, token }: GitHub): Remote {
  const issues = `${apiOf(address)}/repos/${project}/issues`;
  const headers = {
    Accept: "application/vnd.github+json",
    Authorization: `Bearer ${token}`,
    "X-GitHub-Api-Version": "2022-11-28",
  };
  const call = async (method: "GET" | "POST", url: string, body?: unknown) => {
    const answer = await ask({ method, url, headers, body });
    return orTrouble(answer, pauseOf(answer));
  };
  return {
    create: async ({ title, paragraphs }: IssueText, mark) => {
      const body = [...paragraphs, hidden(mark)].join("\n\n");
      return viewOf(understood(issueShape, await call("POST", issues, { title, body })));
    },
    // The list knows an issue at once; the search would know it after a while.
    findsAfter: 0,
    find: async (mark, since) => {
      const from = new Date(since.getTime() - clockMargin);
      let query = new URLSearchParams({ ...newestFirst, since: from.toISOString() });
      for (let page = 0; page < mostPages; page += 1) {
        const answer = await ask({ method: "GET", url: `${issues}?${query}`, headers, mostBytes: mostOfPage });
        const found = understood(listShape, orTrouble(answer, pauseOf(answer)));
        const issue = found.find(({ body }) => body?.includes(hidden(mark)));
        if (issue) return viewOf(issue);
        const next = nextQueryOf(answer);
        // Old ones that changed since are in the list, too.
        if (next === null || found.some(({ created_at }) => new Date(created_at) < from)) return null;
        query = next;
      }
      throw new RemoteTrouble("refused", "There are too many newer issues to see whether it is there already.");
    },
    read: async (key) => {
      const answer = await ask({ method: "GET", url: `${issues}/${key}`, headers });
      mustBeThere(answer);
      return standingOf(understood(issueShape, orTrouble(answer, pauseOf(answer))));
    },
  };
}
