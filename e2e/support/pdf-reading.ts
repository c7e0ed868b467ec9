// A PDF read back: its text as pdf.js sees it, its objects and the operators of its pages as they are written.

import { inflateSync } from "node:zlib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export type Page = {
  /** White space in one piece, whatever it was. */
  readonly text: string;
  /** The rightmost and the lowest point of text, from the lower left corner. */
  readonly right: number;
  readonly bottom: number;
  readonly tagged: boolean;
};

export type Reading = {
  readonly pages: readonly Page[];
  /** The structure types in the order of the document. */
  readonly roles: readonly string[];
  /** What figures say instead of themselves. */
  readonly alternatives: readonly string[];
  readonly bookmarks: readonly { readonly title: string; readonly children: number }[];
  readonly title: string | null;
  readonly metadata: string;
  readonly language: string | null;
  readonly marked: boolean;
  /** Operators that paint outside of any mark, neither tagged nor an artefact. */
  readonly unmarked: number;
  /** The text that drawn boxes stand for. */
  readonly replaced: readonly string[];
  /** The objects of the file, their streams left out. */
  readonly objects: string;
};

type Tag = { readonly role?: string; readonly alt?: string; readonly children?: readonly unknown[] };

const isTag = (value: unknown): value is Tag => typeof value === "object" && value !== null;

function alternativesIn(tag: Tag): string[] {
  const own = tag.role === "Figure" && tag.alt !== undefined ? [tag.alt] : [];
  return [...own, ...(tag.children ?? []).filter(isTag).flatMap(alternativesIn)];
}

const inOnePiece = (text: string) => text.replace(/\s+/g, " ");

type Loaded = Awaited<ReturnType<typeof getDocument>["promise"]>;

async function pageOf(pdf: Loaded, number: number) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const texts = items.flatMap((item) => ("str" in item ? [item] : []));
  const tree: unknown = await page.getStructTree();
  // pdf.js types a transform as any[]; it is six numbers.
  const at = (transform: unknown[], index: number) => Number(transform[index]);
  const shown = texts.filter(({ str }) => str.trim() !== "");
  return {
    text: inOnePiece(texts.map(({ str, hasEOL }) => (hasEOL ? `${str} ` : str)).join("")),
    right: Math.max(...shown.map(({ transform, width }) => at(transform, 4) + width)),
    bottom: Math.min(...shown.map(({ transform }) => at(transform, 5))),
    tagged: isTag(tree),
    alternatives: isTag(tree) ? alternativesIn(tree) : [],
  };
}

/** The bytes as text, a character a byte, and the streams apart from the rest. */
function partsOf(bytes: Uint8Array) {
  const file = Buffer.from(bytes).toString("latin1");
  const streams: string[] = [];
  const objects = file.replace(/stream\n([\s\S]*?)\nendstream/g, (_, stream: string) => {
    const packed = Buffer.from(stream, "latin1");
    streams.push(packed[0] === 0x78 ? inflateSync(packed).toString("latin1") : stream);
    return "";
  });
  return { objects, operators: streams.filter((stream) => stream.includes(" BDC")) };
}

function unmarkedIn(operators: string): number {
  let depth = 0;
  return operators.split("\n").filter((line) => {
    if (/ (BDC|BMC)$/.test(line)) depth += 1;
    if (line === "EMC") depth -= 1;
    return depth === 0 && /(^| )(TJ|Tj|S|f|f\*|B|B\*)$/.test(line);
  }).length;
}

function replacedIn(operators: string): string[] {
  return [...operators.matchAll(/\/ActualText \(((?:\\[\s\S]|[^\\)])*)\)/g)].map(([, escaped = ""]) => {
    const plain = escaped.replace(/\\([\s\S])/g, (_, sign: string) => ({ n: "\n", r: "\r", t: "\t" })[sign] ?? sign);
    const bytes = Buffer.from(plain, "latin1");
    return bytes[0] === 0xfe ? bytes.subarray(2).swap16().toString("utf16le") : plain;
  });
}

function rolesIn(objects: string): string[] {
  const tags = [...objects.matchAll(/(\d+) 0 obj\n<<([\s\S]*?)endobj/g)].flatMap(([, id, body = ""]) => {
    const role = /^\n?\/S \/(\w+)/.exec(body)?.[1];
    return role === undefined ? [] : [{ id: Number(id), role }];
  });
  return tags.toSorted((a, b) => a.id - b.id).map(({ role }) => role);
}

export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const { objects, operators } = partsOf(bytes);
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const numbers = Array.from({ length: pdf.numPages }, (_, at) => at + 1);
  const pages = await Promise.all(numbers.map((number) => pageOf(pdf, number)));
  const marks: unknown = await pdf.getMarkInfo();
  const { info } = await pdf.getMetadata();
  const outline = await pdf.getOutline();
  await task.destroy();
  return {
    pages,
    roles: rolesIn(objects),
    alternatives: pages.flatMap(({ alternatives }) => alternatives),
    bookmarks: outline.map(({ title, items }: { title: string; items: unknown[] }) => ({
      title,
      children: items.length,
    })),
    title: "Title" in info && typeof info.Title === "string" ? info.Title : null,
    language: "Language" in info && typeof info.Language === "string" ? info.Language : null,
    metadata: Buffer.from(bytes).toString("latin1"),
    marked: typeof marks === "object" && marks !== null && "Marked" in marks && marks.Marked === true,
    unmarked: operators.reduce((sum, stream) => sum + unmarkedIn(stream), 0),
    replaced: operators.flatMap(replacedIn),
    objects,
  };
}
