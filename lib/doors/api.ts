// The door of the REST API: who are you, how often, what do you ask, say it.

import type { z } from "zod";
import { anotherPerson, personHeader } from "@/lib/access/speaker";
import type { Viewer } from "@/lib/access/viewer";
import { findViewerOfSession, findViewerOfToken } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { AppError, notFound } from "@/lib/errors";
import { contentTypeOf, jsonBody, Refusal, type UploadLimits, uploadedBytes } from "./body";
import { eventStream } from "./events";
import { countRequest } from "./limit";
import { problemOf } from "./problem";
import { currentClaims, currentViewer } from "./viewer";

type Context = { readonly params: Promise<Record<string, string | string[] | undefined>> };
type Handler = (request: Request, context: Context) => Promise<Response>;

/** What `apiFile` sends. */
export type FileView = {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly name: string;
};

export const isWrite = (request: Request) => request.method !== "GET" && request.method !== "HEAD";

/** A cookie travels with requests that other sites cause; an Origin of ours shows that one of our pages asked. */
export function refuseForeignOrigin(request: Request) {
  const origin = request.headers.get("origin");
  const own = [new URL(env().NEXTAUTH_URL).origin];
  const host = request.headers.get("host");
  if (host) own.push(`http://${host}`, `https://${host}`);
  if (!origin || !own.includes(origin)) {
    throw new AppError("forbidden", "A write with a session needs an Origin of this site; scripts use a token.");
  }
}

const bearerOf = (request: Request) => /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];

/** A page that names its person must never speak as whoever signed in since, in this window or another one. */
export function refuseAnotherPerson(request: Request, id: string) {
  const meant = request.headers.get(personHeader);
  if (meant === null || meant === id) return;
  throw new AppError("forbidden", "Somebody else is signed in in this browser now.", { data: { code: anotherPerson } });
}

async function viewerOf(request: Request): Promise<Viewer> {
  const bearer = bearerOf(request);
  if (bearer !== undefined) {
    const found = await findViewerOfToken(bearer);
    if (!found) throw new AppError("unauthenticated", "This token is unknown, expired or revoked.");
    if (isWrite(request) && found.access !== "write") throw new AppError("forbidden", "This token may only read.");
    return found.viewer;
  }
  const viewer = await currentViewer();
  if (!viewer) throw new AppError("unauthenticated", "Sign in, or send a token: Authorization: Bearer …");
  if (isWrite(request)) refuseForeignOrigin(request);
  return viewer;
}

type ReadBody = (request: Request) => Promise<Record<string, unknown>>;

/** Path parameters come last: a body can never speak of another resource than the address. */
async function inputOf<S extends z.ZodType>(
  schema: S,
  request: Request,
  context: Context,
  readBody: ReadBody = jsonBody,
): Promise<z.output<S>> {
  // An address without variables has no parameters at all, whatever the type of Next's context says.
  const params = { ...(await context.params) };
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const body = isWrite(request) ? await readBody(request) : {};
  const parsed = schema.safeParse({ ...query, ...body, ...params });
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  // An address that cannot exist is answered like one that does not.
  if (issues.some((issue) => typeof issue.path[0] === "string" && issue.path[0] in params)) throw notFound("resource");
  const fields = issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
  throw new AppError("invalid", "Some of the input cannot be used; see fields.", { fields });
}

type Read<I> = (request: Request, context: Context) => Promise<I>;

/** A route handler for whoever `whoOf` finds at the door. */
export function doorFor<W, I, T>(
  whoOf: (request: Request) => Promise<W>,
  read: Read<I>,
  command: (who: W, input: I) => Promise<T>,
  answer: (value: T, request: Request) => Response,
): Handler {
  return async (request, context) => {
    try {
      const who = await whoOf(request);
      return answer(await command(who, await read(request, context)), request);
    } catch (error) {
      return error instanceof Refusal ? error.response : problemOf(error);
    }
  };
}

async function countedViewer(request: Request): Promise<Viewer> {
  const viewer = await viewerOf(request);
  refuseAnotherPerson(request, viewer.personId);
  await countRequest(viewer.personId);
  return viewer;
}

const door = <I, T>(
  read: Read<I>,
  command: (viewer: Viewer, input: I) => Promise<T>,
  answer: (value: T, request: Request) => Response,
): Handler => doorFor(countedViewer, read, command, answer);

export const inputBy =
  <S extends z.ZodType>(schema: S): Read<z.output<S>> =>
  (request, context) =>
    inputOf(schema, request, context);

export const privately = { "Cache-Control": "private, no-store" };

/** A route handler: JSON of what the query or command gives, or 204 when it gives nothing. */
export function api<S extends z.ZodType, T>(
  status: 200 | 201 | 204,
  schema: S,
  command: (viewer: Viewer, input: z.output<S>) => Promise<T>,
): Handler {
  return door(inputBy(schema), command, (value) =>
    value === undefined
      ? new Response(null, { status: 204, headers: privately })
      : Response.json(value, { status, headers: privately }),
  );
}

/** Finds the viewer of a request anew, long after it: null once they are signed out or their token is revoked. */
async function laterViewer(request: Request): Promise<() => Promise<Viewer | null>> {
  const bearer = bearerOf(request);
  if (bearer !== undefined) return async () => (await findViewerOfToken(bearer))?.viewer ?? null;
  const claims = await currentClaims();
  return async () => claims && findViewerOfSession(claims);
}

/** Whether this is given; what is refused is false, and whatever else fails stays an error. */
async function isGranted(asked: Promise<unknown>): Promise<boolean> {
  try {
    await asked;
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** A route handler that tells a page each time something changed, and never what, for as long as it would be let in. */
export function apiEvents<S extends z.ZodType>(
  schema: S,
  query: (viewer: Viewer, input: z.output<S>) => Promise<(changed: () => void) => () => void>,
): Handler {
  return door(
    async (request, context) => ({
      input: await inputOf(schema, request, context),
      again: await laterViewer(request),
    }),
    async (viewer, { input, again }) => ({
      who: viewer.personId,
      watch: await query(viewer, input),
      mayListen: async () => {
        const present = await again();
        return present !== null && isGranted(query(present, input));
      },
    }),
    eventStream,
  );
}

/** A route handler that sends a file to be kept. */
export function apiFile<S extends z.ZodType>(
  schema: S,
  query: (viewer: Viewer, input: z.output<S>) => Promise<FileView>,
): Handler {
  return door(inputBy(schema), query, (file) => {
    const headers = {
      ...privately,
      "Content-Type": file.type,
      "Content-Disposition": `attachment; filename="${file.name.replace(/[^\w.-]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    };
    return new Response(file.body, { headers });
  });
}

/**
 * A route handler that takes JSON, or in its place a file as it is: then the file is `file` of the input, and what is
 * said about it stands in the query.
 */
export function apiWithFile<S extends z.ZodType, T>(
  status: 200 | 201,
  schema: S,
  limits: UploadLimits,
  command: (viewer: Viewer, input: z.output<S>) => Promise<T>,
): Handler {
  const readBody: ReadBody = async (request) => {
    const type = contentTypeOf(request);
    if (!limits.types.includes(type)) return jsonBody(request);
    return { file: new File([new Uint8Array(await uploadedBytes(request, limits))], "", { type }) };
  };
  return door(
    (request, context) => inputOf(schema, request, context, readBody),
    command,
    (value) => Response.json(value, { status, headers: privately }),
  );
}

/** A route handler that takes a file as it is; `status` tells from the answer whether something was made. */
export function apiUpload<T>(
  limits: UploadLimits,
  command: (viewer: Viewer, bytes: Uint8Array) => Promise<T>,
  status: (value: T) => 200 | 201,
): Handler {
  return door(
    (request) => uploadedBytes(request, limits),
    command,
    (value) => Response.json(value, { status: status(value), headers: privately }),
  );
}
