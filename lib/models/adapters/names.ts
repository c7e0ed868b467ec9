// Ids and versions out of names that were written for people.

/** An id of the model file out of any name: lower case, words joined by dashes, at most 64 characters. */
export const idOfName = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 64) || "unnamed";

/** The first version number in a text, made three numbers long; null when there is none. */
export function versionIn(text: string): string | null {
  const [, major, minor = "0", patch = "0"] = /(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(text) ?? [];
  return major === undefined ? null : [major, minor, patch].map(Number).join(".");
}

/** Texts joined as paragraphs, without the empty ones; undefined when nothing is left. */
export function paragraphs(...texts: readonly (string | null | undefined)[]): string | undefined {
  const said = texts.map((text) => text?.trim() ?? "").filter((text) => text !== "");
  return said.length === 0 ? undefined : said.join("\n\n");
}
