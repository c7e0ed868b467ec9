// How the API says no: RFC 9457 problem details, from one table of codes.

import { AppError, type ErrorCode, type FieldProblem } from "@/lib/errors";
import { log } from "./log";

export const statusOf = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  invalid: 422,
} as const satisfies Record<ErrorCode, number>;

const titleOf = {
  400: "Bad request",
  401: "Sign-in needed",
  403: "Not allowed",
  404: "Not found",
  409: "Conflict",
  413: "Too large",
  415: "Unsupported content type",
  422: "Invalid input",
  429: "Too many requests",
  500: "Unexpected error",
} as const;

type Status = keyof typeof titleOf;

type Extra = {
  readonly fields?: readonly FieldProblem[];
  readonly data?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A problem+json response. `data` are members of the problem that a caller needs to go on. */
export function problem(status: Status, detail: string, extra: Extra = {}): Response {
  const body = {
    type: "about:blank",
    title: titleOf[status],
    status,
    detail,
    ...(extra.fields && extra.fields.length > 0 ? { fields: extra.fields } : {}),
    ...extra.data,
  };
  return Response.json(body, {
    status,
    headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store", ...extra.headers },
  });
}

/** The problem of an error: an expected one in its own words, any other logged in full and answered without detail. */
export function problemOf(error: unknown): Response {
  if (error instanceof AppError) {
    return problem(statusOf[error.code], error.message, { fields: error.fields, data: error.data });
  }
  log.error({ err: error }, "request failed");
  return problem(500, "Something went wrong on our side. It was logged.");
}
