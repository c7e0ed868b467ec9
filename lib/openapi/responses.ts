// What a call answers: what was asked for, and how it is refused.

import { binary, type Json } from "./json-schema";
import type { Method, Operation } from "./operation";
import { type ShapeName, shapes } from "./shapes";

const isShape = (answer: string): answer is ShapeName => answer in shapes;
const isText = (type: string) => type.startsWith("text/") || type === "application/yaml";

function contentOf({ answer, answerType }: Operation): Json {
  const all = [answer ?? []].flat();
  return Object.fromEntries(
    all.map((one): [string, Json] =>
      isShape(one)
        ? [answerType ?? "application/json", { schema: { $ref: `#/components/schemas/${one}` } }]
        : [one, { schema: isText(one) ? { type: "string" } : binary }],
    ),
  );
}

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});

const refusedToGuests = {
  "401": problem("No cookie of a guest, or the link behind it has expired or was closed"),
  "429": problem("More than 20 requests a second; Retry-After says how long to wait"),
};

/** What the body itself may be refused for: a file is read later, as a whole. */
function refusalsOf({ upload }: Operation, hasBody: boolean): Json {
  return {
    ...(hasBody && !upload ? { "400": problem("The body is no JSON object") } : {}),
    ...(hasBody ? { "415": problem("A content type that is not taken here") } : {}),
  };
}

/** What a call answers, by status. */
export function responsesOf(operation: Operation, method: Method, hasBody: boolean): Json {
  const { status, answer, open, guest, mayBeAway, unchanged } = operation;
  const good = { description: "Done", ...(answer === null ? {} : { content: contentOf(operation) }) };
  const away = mayBeAway ? { "503": { ...good, description: "The database is away" } } : {};
  if (open) return { [status]: good, ...away };
  return {
    [status]: good,
    ...(unchanged ? { "200": { ...good, description: unchanged } } : {}),
    "401": problem("Not signed in, or the token does not work"),
    "403": problem("Not allowed"),
    "404": problem("Not there, or not for this viewer"),
    ...(method === "get" ? {} : { "409": problem("In conflict with what is there"), "413": problem("Too large") }),
    "422": problem("Input that cannot be used; see fields"),
    "429": problem("More than 500 requests a second; Retry-After says how long to wait"),
    "500": problem("Our fault; it was logged"),
    ...refusalsOf(operation, hasBody),
    ...(guest ? refusedToGuests : {}),
  };
}
