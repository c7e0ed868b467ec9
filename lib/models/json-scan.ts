// What JSON.parse does not tell: brackets that open too deep for us, and keys that stand twice in one object.

export type JsonFlaw = { readonly kind: "deep" | "twice"; readonly offset: number; readonly key: string };

/** One open bracket: of an object with the keys seen so far, or of a list. */
type Open = { readonly isObject: boolean; keys: Set<string> | null; awaitsKey: boolean };

const endOfText = (json: string, start: number): number => {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === "\\" ? 2 : 1;
  return at;
};

/** A key as it is meant: the same letter may be written as itself or as an escape. */
function keyOf(raw: string): string {
  if (!raw.includes("\\")) return raw;
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    return raw;
  }
}

/**
 * The first flaw of a text of JSON, or null. Asked before JSON.parse, which would keep the last of two equal keys without
 * a word. Takes linear time; what is no JSON at all is left to JSON.parse.
 */
export function flawInJson(json: string, mostDepth: number): JsonFlaw | null {
  const open: Open[] = [];
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    const here = open.at(-1);
    if (sign === '"') {
      const end = endOfText(json, at);
      if (here?.isObject && here.awaitsKey) {
        const key = keyOf(json.slice(at + 1, end));
        here.keys ??= new Set();
        if (here.keys.has(key)) return { kind: "twice", offset: at, key };
        here.keys.add(key);
        here.awaitsKey = false;
      }
      at = end;
    } else if (sign === "{" || sign === "[") {
      if (open.length >= mostDepth) return { kind: "deep", offset: at, key: "" };
      open.push({ isObject: sign === "{", keys: null, awaitsKey: true });
    } else if (sign === "}" || sign === "]") {
      open.pop();
    } else if (sign === "," && here) {
      here.awaitsKey = true;
    }
  }
  return null;
}
