// For tests: the requests of Jira Cloud's REST API, version 3, that its documentation promises; others are refused.

import { z } from "zod";
import { type Answer, type Asked, type Kept, standInAccount, standInToken } from "./stand-in-issues";

const project = "SHOP";
const kindOfIssue = "Task";

const text = z.object({ type: z.literal("text"), text: z.string().min(1) });
const paragraph = z.object({ type: z.literal("paragraph"), content: z.array(text).min(1) });
const fieldsShape = z.object({
  project: z.object({ key: z.string() }),
  issuetype: z.object({ name: z.string() }),
  summary: z
    .string()
    .min(1)
    .max(255)
    .regex(/^[^\n]+$/),
  description: z.object({ type: z.literal("doc"), version: z.literal(1), content: z.array(paragraph).min(1) }),
  labels: z.array(z.string().regex(/^\S+$/)),
});
const wantedShape = z.object({ fields: fieldsShape });
const searchShape = z.object({
  jql: z.string().min(1),
  fields: z.array(z.string()).min(1),
  maxResults: z.int().min(1).max(5000),
  nextPageToken: z.string().optional(),
  reconcileIssues: z.array(z.int()).max(50).optional(),
});

/** What it says of an issue: only the fields that were asked for. */
function view({ number, closed, reason }: Kept, fields: readonly string[]) {
  const all: Readonly<Record<string, unknown>> = {
    status: { name: closed ? "Done" : "To Do", statusCategory: { key: closed ? "done" : "new" } },
    resolution: closed ? { id: "10000", name: reason ?? "Done" } : null,
  };
  const asked = Object.entries(all).filter(([name]) => fields.includes(name));
  return { id: String(10_000 + number), key: `${project}-${number}`, fields: Object.fromEntries(asked) };
}

const refused = (errors: Readonly<Record<string, string>>): Answer => ({
  status: 400,
  body: { errorMessages: [], errors },
});

/** An issue that was made, or what is wrong with which field. `required` is one that this project wants besides. */
function make(body: unknown, add: Add, required: string | null): Answer {
  const wanted = wantedShape.safeParse(body);
  if (!wanted.success) return { status: 400, body: { errorMessages: ["Invalid request payload."], errors: {} } };
  const { project: where, issuetype, summary, description, labels } = wanted.data.fields;
  if (where.key !== project) return refused({ project: "valid project is required" });
  if (issuetype.name !== kindOfIssue) return refused({ issuetype: "Specify a valid issue type" });
  if (required !== null) return refused({ customfield_10010: `${required} is required.` });
  const said = description.content.map(({ content }) => content.map((part) => part.text).join("")).join("\n\n");
  const { number } = add(summary, said, labels[0] ?? "");
  return { status: 201, body: { id: String(10_000 + number), key: `${project}-${number}` } };
}

type Add = (title: string, body: string, mark: string) => Kept;

export function jiraSays(all: readonly Kept[], add: Add, asked: Asked, required: string | null): Answer {
  const { method, path, query, headers, body } = asked;
  const basic = Buffer.from(`${standInAccount}:${standInToken}`).toString("base64");
  if (headers["authorization"] !== `Basic ${basic}`) return { status: 401, body: {} };
  if (path === "/rest/api/3/issue" && method === "POST") return make(body, add, required);
  if (path === "/rest/api/3/search/jql" && method === "POST") {
    const search = searchShape.safeParse(body);
    const label = /^project = "SHOP" AND labels = "([^"]+)"$/.exec(search.data?.jql ?? "")?.[1];
    if (!search.success || label === undefined) return { status: 400, body: { errorMessages: ["Error in the JQL."] } };
    const found = all.filter(({ mark, indexed }) => indexed && mark === label);
    return { status: 200, body: { issues: found.map((issue) => view(issue, search.data.fields)), isLast: true } };
  }
  const issue = all.find(({ number }) => path === `/rest/api/3/issue/${project}-${number}`);
  if (!issue || method !== "GET") return { status: 404, body: { errorMessages: ["Issue does not exist."] } };
  return { status: 200, body: view(issue, (query.get("fields") ?? "").split(",")) };
}

/** Too many requests, with the moment to come back in both of its ways. */
export const jiraIsLimited = (): Answer => ({
  status: 429,
  body: {},
  headers: { "Retry-After": "900", "X-RateLimit-Reset": new Date(Date.now() + 900_000).toISOString() },
});

/** A short no of a moment, which says nothing of when. */
export const jiraIsHurried = (): Answer => ({ status: 429, body: {} });
