// For tests: a tracker on this machine that speaks the documented requests of GitHub and Jira, and refuses others.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { z } from "zod";

type Kept = {
  readonly number: number;
  readonly title: string;
  readonly mark: string;
  readonly body: string;
  state: string;
};

/** works; breaks: answers 500; sleeps: never answers; drops: ends the connection; deaf: makes what was asked for and then ends it. */
type Mood = "works" | "breaks" | "sleeps" | "drops" | "deaf";

export const standInToken = "a-token-of-the-stand-in";
export const standInAccount = "robot@example.test";
const repository = "acme/shop";
const project = "SHOP";

const gitHubBody = z.object({ title: z.string().min(1), body: z.string() });
const text = z.object({ type: z.literal("text"), text: z.string().min(1) });
const paragraph = z.object({ type: z.literal("paragraph"), content: z.array(text).min(1) });
const jiraBody = z.object({
  fields: z.object({
    project: z.object({ key: z.literal(project) }),
    issuetype: z.object({ name: z.literal("Task") }),
    summary: z
      .string()
      .min(1)
      .regex(/^[^\n]+$/),
    description: z.object({ type: z.literal("doc"), version: z.literal(1), content: z.array(paragraph).min(1) }),
    labels: z.array(z.string().regex(/^\S+$/)),
  }),
});
const jqlBody = z.object({ jql: z.string().min(1), fields: z.array(z.string()).min(1), maxResults: z.int() });

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  return body === "" ? undefined : JSON.parse(body);
}

type Answer = readonly [status: number, body: unknown];

export class TrackerStandIn {
  readonly issues: Kept[] = [];
  mood: Mood = "works";
  #server: Server;

  constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  async open(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, "127.0.0.1", done));
    const at = this.#server.address();
    if (at === null || typeof at === "string") throw new Error("The stand-in has no port.");
    return `http://127.0.0.1:${at.port}`;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((done) => this.#server.close(() => done()));
  }

  closeIssue(number: number): void {
    const issue = this.issues.find((one) => one.number === number);
    if (issue) issue.state = "closed";
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    if (this.mood === "sleeps") return;
    if (this.mood === "drops") return void request.socket.destroy();
    const [status, answer] = this.mood === "breaks" ? ([500, { message: "Oops" }] as const) : this.#say(request, body);
    if (this.mood === "deaf" && request.method === "POST") return void request.socket.destroy();
    response.writeHead(status, { "Content-Type": "application/json" });
    response.end(JSON.stringify(answer));
  }

  #say(request: IncomingMessage, body: unknown): Answer {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://stand-in");
    const { headers } = request;
    if (headers["user-agent"] === undefined) return [403, { message: "Request forbidden by administrative rules." }];
    if (request.method === "POST" && headers["content-type"] !== "application/json") return [415, {}];
    if (pathname.startsWith("/api/v3/")) return this.#gitHub(request, pathname, searchParams, body);
    return this.#jira(request, pathname, searchParams, body);
  }

  #add(title: string, text: string, mark: string): Kept {
    const issue = { number: this.issues.length + 1, title, body: text, mark, state: "open" };
    this.issues.push(issue);
    return issue;
  }

  #gitHub({ method, headers }: IncomingMessage, path: string, query: URLSearchParams, body: unknown): Answer {
    if (headers.accept !== "application/vnd.github+json" || headers["x-github-api-version"] !== "2022-11-28") {
      return [400, { message: "Unsupported version." }];
    }
    if (headers.authorization !== `Bearer ${standInToken}`) return [401, { message: "Bad credentials" }];
    const issues = `/api/v3/repos/${repository}/issues`;
    const view = ({ number, title, body: text, state }: Kept) => ({
      number,
      title,
      body: text,
      state,
      html_url: `http://127.0.0.1/${repository}/issues/${number}`,
    });
    if (path === issues && method === "POST") {
      const wanted = gitHubBody.safeParse(body);
      if (!wanted.success) return [422, { message: "Validation Failed" }];
      return [201, view(this.#add(wanted.data.title, wanted.data.body, ""))];
    }
    if (path === issues && method === "GET") {
      if (query.get("state") !== "all" || query.get("since") === null) return [422, { message: "Validation Failed" }];
      return [200, this.issues.toReversed().map(view)];
    }
    const issue = this.issues.find(({ number }) => path === `${issues}/${number}`);
    return issue && method === "GET" ? [200, view(issue)] : [404, { message: "Not Found" }];
  }

  #jira({ method, headers }: IncomingMessage, path: string, query: URLSearchParams, body: unknown): Answer {
    const basic = Buffer.from(`${standInAccount}:${standInToken}`).toString("base64");
    if (headers.authorization !== `Basic ${basic}`) return [401, {}];
    const view = ({ number, state }: Kept) => ({
      key: `${project}-${number}`,
      fields: { status: { statusCategory: { key: state === "closed" ? "done" : "new" } } },
    });
    if (path === "/rest/api/3/issue" && method === "POST") {
      const wanted = jiraBody.safeParse(body);
      if (!wanted.success) return [400, { errors: {} }];
      const { summary, description, labels } = wanted.data.fields;
      const said = description.content.map(({ content }) => content.map((part) => part.text).join("")).join("\n\n");
      const { number } = this.#add(summary, said, labels[0] ?? "");
      return [201, { id: String(10_000 + number), key: `${project}-${number}` }];
    }
    if (path === "/rest/api/3/search/jql" && method === "POST") {
      const wanted = jqlBody.safeParse(body);
      const label = /labels = "([^"]+)"/.exec(wanted.data?.jql ?? "")?.[1];
      if (!wanted.success || label === undefined) return [400, {}];
      return [200, { issues: this.issues.filter(({ mark }) => mark === label).map(view), isLast: true }];
    }
    const issue = this.issues.find(({ number }) => path === `/rest/api/3/issue/${project}-${number}`);
    return issue && method === "GET" && query.get("fields") === "status" ? [200, view(issue)] : [404, {}];
  }
}
