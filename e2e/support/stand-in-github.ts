// For tests: the requests of GitHub's REST API (version 2022-11-28) that its documentation promises; others are refused.

import { z } from "zod";
import { type Answer, type Asked, type Kept, standInToken } from "./stand-in-issues";

const repository = "acme/shop";
const issues = `/api/v3/repos/${repository}/issues`;

const wantedShape = z.object({ title: z.string().min(1).max(256), body: z.string().max(65_536) });
const pageShape = z.object({
  state: z.enum(["open", "closed", "all"]).default("open"),
  sort: z.enum(["created", "updated", "comments"]).default("created"),
  direction: z.enum(["asc", "desc"]).default("desc"),
  since: z.iso.datetime().optional(),
  per_page: z.coerce.number().int().min(1).max(100).default(30),
  page: z.coerce.number().int().min(1).default(1),
});

const view = ({ number, title, body, closed, reason, createdAt, updatedAt }: Kept) => ({
  number,
  title,
  body,
  state: closed ? "closed" : "open",
  state_reason: closed ? (reason ?? "completed") : null,
  created_at: createdAt.toISOString(),
  updated_at: updatedAt.toISOString(),
  html_url: `http://127.0.0.1/${repository}/issues/${number}`,
});

/** Newest first, of those that changed since; where more follow, a Link says where they are. */
function list(all: readonly Kept[], { query, headers }: Asked): Answer {
  const asked = pageShape.safeParse(Object.fromEntries(query));
  // What the stand-in does not know how to sort, it does not answer.
  if (!asked.success || asked.data.sort !== "created" || asked.data.direction !== "desc") {
    return { status: 422, body: { message: "Validation Failed" } };
  }
  const { state, since, per_page: most, page } = asked.data;
  const found = all
    .filter((issue) => state === "all" || issue.closed === (state === "closed"))
    .filter(({ updatedAt }) => since === undefined || updatedAt >= new Date(since))
    .toReversed();
  const next = new URL(issues, `http://${String(headers["host"])}`);
  next.search = new URLSearchParams({ ...Object.fromEntries(query), page: String(page + 1) }).toString();
  const more = found.length > page * most;
  return {
    status: 200,
    body: found.slice((page - 1) * most, page * most).map(view),
    ...(more && { headers: { Link: `<${next.href}>; rel="next", <${next.href}>; rel="last"` } }),
  };
}

type Add = (title: string, body: string) => Kept;

export function gitHubSays(all: readonly Kept[], add: Add, asked: Asked): Answer {
  const { method, path, headers, body } = asked;
  if (headers["accept"] !== "application/vnd.github+json" || headers["x-github-api-version"] !== "2022-11-28") {
    return { status: 400, body: { message: "Unsupported version." } };
  }
  if (headers["authorization"] !== `Bearer ${standInToken}`)
    return { status: 401, body: { message: "Bad credentials" } };
  if (path === issues && method === "POST") {
    const wanted = wantedShape.safeParse(body);
    if (!wanted.success) return { status: 422, body: { message: "Validation Failed" } };
    return { status: 201, body: view(add(wanted.data.title, wanted.data.body)) };
  }
  if (path === issues && method === "GET") return list(all, asked);
  const issue = all.find(({ number }) => path === `${issues}/${number}`);
  return issue && method === "GET"
    ? { status: 200, body: view(issue) }
    : { status: 404, body: { message: "Not Found" } };
}

const soon = (seconds: number) => String(Math.ceil(Date.now() / 1000) + seconds);

/** Too many requests in this hour: no Retry-After, but the moment at which the hour is over. */
export const gitHubIsLimited = (): Answer => ({
  status: 403,
  body: { message: "API rate limit exceeded for user ID 1." },
  headers: { "X-RateLimit-Limit": "5000", "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": soon(1800) },
});

/** Too many at once. GitHub does not always say for how long to wait: then it is a minute. */
export const gitHubIsHurried = (): Answer => ({
  status: 403,
  body: { message: "You have exceeded a secondary rate limit. Please wait a few minutes before you try again." },
  headers: { "X-RateLimit-Limit": "5000", "X-RateLimit-Remaining": "4321", "X-RateLimit-Reset": soon(1800) },
});
