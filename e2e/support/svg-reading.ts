// For tests: a picture read back from its text. It stops at markup that is not whole, as a browser would.

export type ReadSvg = {
  readonly description: string;
  /** The words on the picture, in order. */
  readonly texts: readonly string[];
  /** What its groups mean, with the widths of the boxes in each. */
  readonly groups: readonly {
    readonly title: string;
    readonly texts: readonly string[];
    readonly widths: readonly number[];
  }[];
};

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };
const plain = (xml: string) => xml.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);

const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";

type Group = { title: string; readonly texts: string[]; readonly widths: number[] };

export function readSvg(svg: string): ReadSvg {
  const open: { readonly name: string; readonly group?: Group }[] = [];
  const groups: Group[] = [];
  const texts: string[] = [];
  let description = "";
  const around = () => open.findLast(({ group }) => group)?.group;
  for (const [, tag = "", words = ""] of svg.matchAll(/<([^>]*)>([^<]*)/g)) {
    const name = /^\/?[\w:]+/.exec(tag)?.[0] ?? "";
    if (name.startsWith("/")) {
      if (open.pop()?.name !== name.slice(1)) throw new Error(`<${tag}> closes what is not open.`);
      continue;
    }
    if (name === "rect") around()?.widths.push(Number(attribute(tag, "width")));
    const said = plain(words);
    if (name === "desc") description = said;
    if (name === "text") {
      texts.push(said);
      around()?.texts.push(said);
    }
    const group = around();
    if (name === "title" && group) group.title = said;
    if (tag.endsWith("/")) continue;
    const own: Group | undefined = name === "g" ? { title: "", texts: [], widths: [] } : undefined;
    if (own) groups.push(own);
    open.push(own ? { name, group: own } : { name });
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)?.name ?? ""}> is never closed.`);
  return { description, texts, groups };
}
