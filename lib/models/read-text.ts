// From the bytes of a file to what they say: JSON or YAML, with limits, because anybody's file may come in here.

import { loadAll, YAMLException } from "js-yaml";
import { flawInJson } from "./json-scan";
import { type Problem, pointerOf } from "./problem";

export type ReadText =
  | { readonly ok: true; readonly documents: readonly unknown[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The largest model file, in bytes: the contract's 2 MB. */
export const mostBytes = 2_000_000;
const mostDepth = 32;
/** Objects, lists and values of a file, each counted as often as an alias repeats it. */
const mostParts = 500_000;
/** Characters of all its texts, counted in the same way. */
const mostCharacters = 10_000_000;
const mostDocuments = 100;

/** As keys they would reach into every object instead of this one. */
const reachingKeys = new Set(["__proto__", "constructor", "prototype"]);

/** No database and no file of text can keep these: the character zero, and half of a pair. */
const noText = /[\0\p{Surrogate}]/u;

const refused = (message: string, pointer = ""): ReadText => ({ ok: false, problems: [{ pointer, message }] });

/** The text of bytes, or null when they are no UTF-8. A byte order mark is dropped. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function lineOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split("\n");
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

const shortened = (key: string) => (key.length > 80 ? `${key.slice(0, 80)}…` : key);

/** Where JSON breaks: V8 names an offset in most messages, and nothing in some. */
function jsonProblem(text: string, error: unknown): string {
  const offset = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
  return offset === undefined
    ? "The file breaks off, or is no JSON."
    : `This is no JSON at ${lineOf(text, Number(offset))}.`;
}

function yamlProblem(error: unknown): string {
  if (!(error instanceof YAMLException)) return "This cannot be read as YAML.";
  const { reason, mark } = error;
  return mark
    ? `This is no YAML at line ${mark.line + 1}, column ${mark.column + 1}: ${reason}.`
    : `This is no YAML: ${reason}.`;
}

/** One file may hold several YAML documents. Custom tags, merge keys and dates are not known: dates stay text. */
function documentsOf(text: string): { documents: unknown[] } | { problem: string } {
  if (/^\s*[{[]/.test(text)) {
    const flaw = flawInJson(text, mostDepth);
    if (flaw?.kind === "deep") return { problem: `This is nested deeper than ${mostDepth} levels.` };
    if (flaw)
      return { problem: `The key ${shortened(flaw.key)} stands twice in one object, at ${lineOf(text, flaw.offset)}.` };
    try {
      const document: unknown = JSON.parse(text);
      return { documents: [document] };
    } catch (error) {
      // YAML knows the same brackets, but not a text that JSON alone could have meant.
      if (/^\s*[{[]\s*"/.test(text)) return { problem: jsonProblem(text, error) };
    }
  }
  if ((text.match(/^---/gm)?.length ?? 0) > mostDocuments) {
    return { problem: `The file holds more than ${mostDocuments} documents.` };
  }
  try {
    return { documents: loadAll(text, { maxDepth: mostDepth, maxAliases: 1000 }) };
  } catch (error) {
    return { problem: yamlProblem(error) };
  }
}

/** An object or a list, and by which key of which other it is reached: pointers are only made of what is refused. */
type Part = {
  readonly value: object;
  readonly within: Part | null;
  readonly key: string | number;
  readonly depth: number;
};

const pathOf = ({ within, key }: Part): (string | number)[] => (within ? [...pathOf(within), key] : []);

/** What is wrong with the documents whatever they mean: too deep, too many parts, keys that reach too far. */
function harmIn(documents: readonly unknown[]): Problem | null {
  const waiting: Part[] = [{ value: documents, within: null, key: "", depth: -1 }];
  let seen = 0;
  let characters = 0;
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    const { value, depth } = part;
    const refusal = (message: string): Problem => ({ pointer: pointerOf(pathOf(part).slice(1)), message });
    if (depth >= mostDepth) return refusal(`This is nested deeper than ${mostDepth} levels.`);
    const entries: Iterable<[string | number, unknown]> = Array.isArray(value)
      ? value.entries()
      : Object.entries(value);
    for (const [key, inner] of entries) {
      seen += 1;
      if (seen > mostParts) return { pointer: "", message: "The file unfolds to more than half a million parts." };
      if (typeof key === "string" && reachingKeys.has(key)) return refusal(`The key ${key} is not allowed.`);
      characters += typeof inner === "string" ? inner.length : 0;
      if (characters > mostCharacters) return { pointer: "", message: "The file unfolds to more than 10 MB of text." };
      if (noText.test(String(key)) || (typeof inner === "string" && noText.test(inner))) {
        return refusal(`The text of ${shortened(String(key))} holds a character that is none, such as zero.`);
      }
      if (typeof inner === "object" && inner !== null) {
        waiting.push({ value: inner, within: part, key, depth: depth + 1 });
      }
    }
  }
  return null;
}

/**
 * Reads a file of at most 2 MB: UTF-8, JSON or YAML 1.2. Gives its documents as plain objects, lists and values, or one
 * sentence about what keeps it from being read. Takes linear time, also for a file that means harm.
 */
export function readModelText(bytes: Uint8Array): ReadText {
  if (bytes.length > mostBytes) return refused("The file is larger than 2 MB.");
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return refused("The file is UTF-16. Save it as UTF-8.");
  }
  const text = textOf(bytes);
  if (text === null) return refused("The file is no UTF-8 text.");
  if (text.includes("\0")) return refused("The file is no plain text, or UTF-16. Save it as UTF-8.");
  if (text.trim() === "") return refused("The file is empty.");
  const read = documentsOf(text);
  if ("problem" in read) return refused(read.problem);
  const harm = harmIn(read.documents);
  return harm ? { ok: false, problems: [harm] } : { ok: true, documents: read.documents };
}
