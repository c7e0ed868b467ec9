// For tests: a tracker on this machine that speaks the documented requests of GitHub and Jira, and refuses others.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { gitHubIsHurried, gitHubIsLimited, gitHubSays } from "./stand-in-github";
import type { Answer, Asked, Kept } from "./stand-in-issues";
import { jiraIsHurried, jiraIsLimited, jiraSays } from "./stand-in-jira";

export { standInAccount, standInToken } from "./stand-in-issues";

/**
 * works; breaks: answers 500; sleeps: never answers; drops: ends the connection; deaf: makes what was asked for and then
 * ends it; limited: wants a pause and says until when; hurried: wants one and does not; moved: sends on; floods: answers
 * without an end.
 */
type Mood = "works" | "breaks" | "sleeps" | "drops" | "deaf" | "limited" | "hurried" | "moved" | "floods";

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  return body === "" ? undefined : JSON.parse(body);
}

const makes = ({ method, path }: Asked) => method === "POST" && /\/issues?$/.test(path);

export class TrackerStandIn {
  readonly issues: Kept[] = [];
  /** Every request that came, as "POST /rest/api/3/issue". */
  readonly asked: string[] = [];
  mood: Mood = "works";
  /** How long each answer takes. */
  slowness = 0;
  /** How far its clock is from that of this machine, in milliseconds. */
  skew = 0;
  /** Whether Jira's search takes a while to know an issue: until `index` is called. */
  indexesLate = false;
  /** A field that the project in Jira wants besides. */
  required: string | null = null;
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

  /** As somebody there does; `reason` is what GitHub and Jira say of one that was not simply done. */
  closeIssue(number: number, reason: string | null = null): void {
    this.#change(number, { closed: true, reason });
  }

  openIssue(number: number): void {
    this.#change(number, { closed: false, reason: null });
  }

  /** Deletes one: its number is not given again. */
  removeIssue(number: number): void {
    this.issues.splice(
      this.issues.findIndex((one) => one.number === number),
      1,
    );
  }

  /** Somebody else's issues. */
  fill(count: number, body = ""): void {
    for (let one = 0; one < count; one += 1) this.#add("Of somebody else", body);
  }

  /** Jira's search catches up. */
  index(): void {
    for (const issue of this.issues) issue.indexed = true;
  }

  #change(number: number, changes: Partial<Kept>): void {
    const issue = this.issues.find((one) => one.number === number);
    if (issue) Object.assign(issue, changes, { updatedAt: this.#now() });
  }

  #now = () => new Date(Date.now() + this.skew);

  #add(title: string, body: string, mark = ""): Kept {
    const now = this.#now();
    const number = (this.issues.at(-1)?.number ?? 0) + 1;
    const standing = { closed: false, reason: null, indexed: !this.indexesLate };
    const issue = { number, title, body, mark, createdAt: now, updatedAt: now, ...standing };
    this.issues.push(issue);
    return issue;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const { pathname: path, searchParams: query } = new URL(request.url ?? "/", "http://stand-in");
    const asked: Asked = { method: request.method ?? "", path, query, headers: request.headers, body };
    this.asked.push(`${asked.method} ${path}`);
    if (this.slowness > 0) await new Promise((done) => setTimeout(done, this.slowness));
    if (this.mood === "sleeps") return;
    if (this.mood === "drops") return void request.socket.destroy();
    const { status, body: said, headers } = this.#say(asked);
    if (this.mood === "deaf" && makes(asked)) return void request.socket.destroy();
    response.writeHead(status, { "Content-Type": "application/json", ...headers });
    response.end(JSON.stringify(said));
  }

  #say(asked: Asked): Answer {
    const { method, path, headers } = asked;
    const isGitHub = path.startsWith("/api/v3/");
    if (headers["user-agent"] === undefined) return { status: 403, body: { message: "Request forbidden." } };
    if (method === "POST" && headers["content-type"] !== "application/json") return { status: 415, body: {} };
    if (this.mood === "breaks") return { status: 500, body: { message: "Oops" } };
    if (this.mood === "limited") return isGitHub ? gitHubIsLimited() : jiraIsLimited();
    if (this.mood === "hurried") return isGitHub ? gitHubIsHurried() : jiraIsHurried();
    if (this.mood === "moved") return { status: 301, body: {}, headers: { Location: "http://127.0.0.1:9/elsewhere" } };
    if (this.mood === "floods") return { status: 200, body: "x".repeat(20_000_000) };
    const add = (title: string, body: string, mark = "") => this.#add(title, body, mark);
    return isGitHub ? gitHubSays(this.issues, add, asked) : jiraSays(this.issues, add, asked, this.required);
  }
}
