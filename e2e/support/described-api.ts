// For database tests: calls of the API at its own doors, without a server. What they answer is held to what the OpenAPI
// document says of them, closed: a field that is sent and not described is found.

import { join } from "node:path";
import { expect } from "vitest";
import { z } from "zod";
import type { Viewer } from "@/lib/access/viewer";
import type { Operation } from "@/lib/openapi/operation";
import { operations } from "@/lib/openapi/operations";
import { type ShapeName, shapes } from "@/lib/openapi/shapes";
import { createToken } from "@/lib/tokens/commands";

const api = join(import.meta.dirname, "../../app/api/v1");

type Handler = (request: Request, context: { readonly params: Promise<object> }) => Promise<Response>;
const handler = z.custom<Handler>((value) => typeof value === "function");
const answers = z.record(z.string(), z.unknown());
type Said = z.infer<typeof answers>;

const isShape = (answer: string): answer is ShapeName => answer in shapes;

/** The shape that a call answers with unless it is asked for a file. */
const shapeOf = ({ answer }: Operation): ShapeName | undefined => [answer ?? []].flat().find(isShape);

/** "GET /teams" for each call that answers with a shape. */
export const describedCalls = Object.entries(operations).flatMap(([path, verbs]) =>
  Object.entries(verbs).flatMap(([verb, one]) => (shapeOf(one) ? [`${verb.toUpperCase()} ${path}`] : [])),
);

/** Those that were made, and that answered as described. */
export const madeCalls = new Set<string>();

function operationOf(call: string): Operation {
  const [verb = "", path = ""] = call.split(" ");
  const found = Object.entries(operations[path] ?? {}).find(([method]) => method === verb.toLowerCase())?.[1];
  if (!found) throw new Error(`There is no ${call}.`);
  return found;
}

async function handlerOf(verb: string, path: string): Promise<Handler> {
  const file: unknown = await import(join(api, path.replace(/\{(\w+)\}/g, "[$1]"), "route.ts"));
  return handler.parse(z.record(z.string(), z.unknown()).parse(file)[verb]);
}

const tokens = new Map<Viewer, string>();

async function tokenOf(viewer: Viewer): Promise<string> {
  const known = tokens.get(viewer);
  if (known !== undefined) return known;
  const { token } = await createToken(viewer, { name: "Described", access: "write", days: 1 });
  tokens.set(viewer, token);
  return token;
}

function requestOf(verb: string, path: string, said: Said, headers: Readonly<Record<string, string>>): Request {
  const address = new URL(`http://127.0.0.1:3000/api/v1${path}`);
  if (verb !== "GET") {
    const body = JSON.stringify(said);
    return new Request(address, { method: verb, body, headers: { "Content-Type": "application/json", ...headers } });
  }
  for (const [name, value] of Object.entries(said)) address.searchParams.set(name, String(value));
  return new Request(address, { headers });
}

/** An answer must be all that its shape says, and nothing else. */
function expectAsDescribed(call: string, answer: unknown, shape: z.ZodType) {
  const { data, error } = shape.safeParse(answer);
  expect(error?.message, `${call} is as described`).toBeUndefined();
  // A shape leaves out what it does not name.
  expect(data, `${call} has nothing that is not described`).toEqual(answer);
  madeCalls.add(call);
}

/**
 * What a call like "GET /teams/{teamId}" answers to somebody, or to nobody. Of what is said the path takes what it names,
 * and the query or the body the rest.
 */
export async function ask(who: Viewer | "guest" | null, call: string, said: Said = {}): Promise<Said> {
  const operation = operationOf(call);
  const { status, unchanged, answerType = "application/json" } = operation;
  const [verb = "", path = ""] = call.split(" ");
  const isInPath = ([name]: [string, unknown]) => path.includes(`{${name}}`);
  const rest = Object.fromEntries(Object.entries(said).filter((one) => !isInPath(one)));
  const params = Object.fromEntries(Object.entries(said).filter(isInPath));
  const headers: Record<string, string> =
    who === null || who === "guest"
      ? { Origin: "http://127.0.0.1:3000" }
      : { Authorization: `Bearer ${await tokenOf(who)}` };
  const handle = await handlerOf(verb, path);
  const response = await handle(requestOf(verb, path, rest, headers), { params: Promise.resolve(params) });
  const text = await response.text();
  const statuses = [status, ...(unchanged === undefined ? [] : [200])];
  expect(statuses, `${call} answered ${response.status}: ${text.slice(0, 500)}`).toContain(response.status);
  const shape = shapeOf(operation);
  if (!shape) return {};
  expect(response.headers.get("content-type"), `${call} has its content type`).toMatch(answerType);
  const json: unknown = JSON.parse(text);
  expectAsDescribed(call, json, shapes[shape]);
  return answers.parse(json);
}

/** The id of what a call made. */
export async function make(who: Viewer, call: string, said: Said = {}): Promise<string> {
  return z.object({ id: z.string() }).parse(await ask(who, call, said)).id;
}
