// Issues of Jira Cloud, over its REST API, version 3.

import { z } from "zod";
import type { IssueText, Remote, Standing } from "../types";
import { aPause, mustBeThere, orTrouble, retryAfterOf, secondsUntil, understood } from "./answers";
import { ask, type RemoteAnswer } from "./request";
import { RemoteTrouble } from "./trouble";

type Jira = {
  readonly address: string;
  readonly project: string;
  readonly account: string;
  readonly issueType: string;
  readonly token: string;
};

const madeShape = z.object({ key: z.string().regex(/^[A-Z][A-Z0-9_]*-\d+$/) });
const status = z.object({ statusCategory: z.object({ key: z.string() }) });
const resolution = z.object({ name: z.string() }).nullish();
const issueShape = z.object({ key: madeShape.shape.key, fields: z.object({ status, resolution }) });
const foundShape = z.object({ issues: z.array(issueShape) });

const asked = ["status", "resolution"];

/** Resolutions that Jira comes with and that say "not done". Whoever names others has them taken for done. */
const undone = ["won't do", "won't fix", "duplicate", "declined", "cannot reproduce", "incomplete"];

function standingOf({ fields }: z.infer<typeof issueShape>): Standing {
  if (fields.status.statusCategory.key !== "done") return "open";
  const name = fields.resolution?.name.toLowerCase().replace("’", "'");
  return name !== undefined && undone.includes(name) ? "dropped" : "done";
}

const complaints = z.object({
  errorMessages: z.array(z.string()).default([]),
  errors: z.record(z.string(), z.string()).default({}),
});

/** What is wrong with an issue that it did not take: its answer (400) says it field by field, or in a sentence. */
function complaintOf(body: unknown): string {
  const { errors = {}, errorMessages = [] } = complaints.safeParse(body).data ?? {};
  if (errors["project"] !== undefined) return "It knows no such project, or the token may make no issues there.";
  if (errors["issuetype"] !== undefined) return "It knows no such kind of issue in this project.";
  const [said] = [...Object.values(errors), ...errorMessages];
  return said === undefined ? "It does not accept what the issue says." : `It says: ${said.slice(0, 200)}`;
}

/** For how long it wants to be left alone, in seconds: its limits come as 429, perhaps with the seconds or the moment. */
function pauseOf(answer: RemoteAnswer): number | null {
  if (answer.status !== 429) return null;
  const reset = z.iso.datetime({ offset: true }).safeParse(answer.headers["x-ratelimit-reset"]);
  return retryAfterOf(answer) ?? (reset.success ? secondsUntil(new Date(reset.data)) : aPause);
}

/** Text as the document that Jira wants. */
const documentOf = (paragraphs: readonly string[]) => ({
  type: "doc",
  version: 1,
  content: paragraphs.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
});

export function jira({ address, project, account, issueType, token }: Jira): Remote {
  const api = `${address}/rest/api/3`;
  const headers = {
    Accept: "application/json",
    Authorization: `Basic ${Buffer.from(`${account}:${token}`).toString("base64")}`,
  };
  const browse = (key: string) => `${address}/browse/${key}`;
  return {
    create: async ({ title, paragraphs }: IssueText, mark) => {
      const fields = {
        project: { key: project },
        issuetype: { name: issueType },
        summary: title.replace(/\s+/g, " "),
        description: documentOf(paragraphs),
        labels: [mark],
      };
      const answer = await ask({ method: "POST", url: `${api}/issue`, headers, body: { fields } });
      if (answer.status === 400) throw new RemoteTrouble("refused", complaintOf(answer.body));
      const { key } = understood(madeShape, orTrouble(answer, pauseOf(answer)));
      return { key, address: browse(key), standing: "open" };
    },
    // "From a few seconds to minutes", says its documentation.
    findsAfter: 120,
    // A label, because text is found only after it was indexed word by word.
    find: async (mark) => {
      const body = { jql: `project = "${project}" AND labels = "${mark}"`, fields: asked, maxResults: 1 };
      const answer = await ask({ method: "POST", url: `${api}/search/jql`, headers, body });
      const [issue] = understood(foundShape, orTrouble(answer, pauseOf(answer))).issues;
      return issue ? { key: issue.key, address: browse(issue.key), standing: standingOf(issue) } : null;
    },
    read: async (key) => {
      const answer = await ask({ method: "GET", url: `${api}/issue/${key}?fields=${asked.join(",")}`, headers });
      mustBeThere(answer);
      return standingOf(understood(issueShape, orTrouble(answer, pauseOf(answer))));
    },
  };
}
