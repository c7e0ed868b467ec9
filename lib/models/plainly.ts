// What is wrong with the shape of a file, in plain sentences, where the schema has none of its own.

import type { z } from "zod";

const kinds: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "an object with names",
  record: "an object with names",
  array: "a list",
};

function kindOf(value: unknown): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "number") return Number.isInteger(value) ? "a whole number" : "a number";
  return kinds[typeof value] ?? "something else";
}

const mostNamed = 10;

function keysOf(keys: readonly string[]): string {
  const named = keys.slice(0, mostNamed).map((key) => `“${key.slice(0, 60)}”`);
  const more = keys.length > mostNamed ? ` and ${keys.length - mostNamed} more` : "";
  return `${named.join(", ")}${more}`;
}

type Bound = { readonly origin: string };

/** "10 entries", "500 characters", "100": a count of what has parts, a number of what has none. */
function amountOf(bound: number | bigint, { origin }: Bound): string {
  const figure = bound.toLocaleString("en-GB");
  if (origin === "string") return `${figure} characters`;
  return origin === "array" ? `${figure} ${bound === 1 || bound === 1n ? "entry" : "entries"}` : figure;
}

/** A sentence for an issue; undefined leaves it to zod. */
export function plainly(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? "This is missing."
        : `This has to be ${kinds[issue.expected] ?? issue.expected}, and is ${kindOf(issue.input)}.`;
    case "unrecognized_keys":
      return issue.keys.length === 1
        ? `There is no key ${keysOf(issue.keys)} here.`
        : `There are no keys ${keysOf(issue.keys)} here.`;
    case "too_big":
      return `This may be at most ${amountOf(issue.maximum, issue)}.`;
    case "too_small":
      return `This has to be at least ${amountOf(issue.minimum, issue)}.`;
    case "invalid_value":
      return issue.input === undefined
        ? "This is missing."
        : `This is one of: ${issue.values.map((value) => String(value)).join(", ")}.`;
    case "invalid_format":
      return issue.format === "url"
        ? "This is no address of a web page (https://…)."
        : "This is not in the form that is needed here.";
    case "invalid_key":
      return "This key cannot be used here.";
    case "invalid_union":
    case "invalid_element":
      return "This is not of a kind that fits here.";
    default:
      return undefined;
  }
}
