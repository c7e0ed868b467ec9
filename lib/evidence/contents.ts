// What a file is, by its own first bytes, whatever it is called. Eight kinds, none of which a browser runs; everything
// that begins in another way is refused, so that a page or a program cannot come in under the name of a picture.

const latin = (text: string) => [...new TextEncoder().encode(text)];

type Kind = {
  readonly type: string;
  readonly endings: readonly string[];
  /** For people: "a PNG picture". */
  readonly name: string;
  readonly fits: (bytes: Uint8Array) => boolean;
};

const begins = (bytes: Uint8Array, expected: readonly number[], at = 0) =>
  bytes.length >= at + expected.length && expected.every((byte, index) => bytes[at + index] === byte);

/** Signatures as the formats' own specifications give them. A PNG's first block is its header, by rule. */
const isPng = (bytes: Uint8Array) =>
  begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) && begins(bytes, latin("IHDR"), 12);
const isJpeg = (bytes: Uint8Array) => begins(bytes, [0xff, 0xd8, 0xff]);
const isGif = (bytes: Uint8Array) => begins(bytes, latin("GIF87a")) || begins(bytes, latin("GIF89a"));
const isWebp = (bytes: Uint8Array) => begins(bytes, latin("RIFF")) && begins(bytes, latin("WEBP"), 8);
// Readers look for the mark in the first kilobyte; what stands before it would be another kind of file.
const isPdf = (bytes: Uint8Array) => begins(bytes, latin("%PDF-"));

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What no text holds: control characters but tabs, line breaks and page breaks. */
const control = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/** How pages and drawings (<), scripts (#!), PostScript and PDF (%), and rich text begin. */
const beginsAsAnother = /^\s*(<|#!|%!|%PDF|\{\\rtf)/;

/** UTF-8 that says nothing to a machine in its first line. */
function isText(bytes: Uint8Array): boolean {
  const text = decoded(bytes);
  return text !== null && !control.test(text) && !beginsAsAnother.test(text);
}

const kinds: readonly Kind[] = [
  { type: "image/png", endings: ["png"], name: "a PNG picture", fits: isPng },
  { type: "image/jpeg", endings: ["jpg", "jpeg"], name: "a JPEG picture", fits: isJpeg },
  { type: "image/gif", endings: ["gif"], name: "a GIF picture", fits: isGif },
  { type: "image/webp", endings: ["webp"], name: "a WebP picture", fits: isWebp },
  { type: "application/pdf", endings: ["pdf"], name: "a PDF", fits: isPdf },
  { type: "text/plain", endings: ["txt"], name: "plain text in UTF-8", fits: isText },
  { type: "text/markdown", endings: ["md"], name: "plain text in UTF-8", fits: isText },
  { type: "text/csv", endings: ["csv"], name: "plain text in UTF-8", fits: isText },
];

/** What file pickers offer. */
export const acceptedEndings = kinds.flatMap(({ endings }) => endings.map((ending) => `.${ending}`)).join(",");

const accepted = "A file may be a picture (png, jpeg, webp, gif), a PDF, or text (txt, md, csv).";

/** The ending that a file of this content type has, or "" for none of ours. */
export const endingOf = (type: string): string => kinds.find((kind) => kind.type === type)?.endings[0] ?? "";

/** The content type of what the file's name claims and its bytes are, or a sentence why it is refused. */
export function typeOfFile(name: string, bytes: Uint8Array): { readonly type: string } | { readonly problem: string } {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const kind = kinds.find(({ endings }) => endings.includes(ending));
  if (!kind) return { problem: accepted };
  if (bytes.length === 0) return { problem: "This file is empty." };
  if (!kind.fits(bytes)) return { problem: `This file is called .${ending} and is not ${kind.name}. ${accepted}` };
  return { type: kind.type };
}

const longestName = 120;

/**
 * A name that is safe to give back: the last part of a path, without control characters and marks that turn the
 * direction of writing (which would show "gpj.exe" as a picture), and not too long. The ending stays.
 */
export function safeName(given: string): string {
  const last = given.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const plain = last
    .replace(/[\p{C}"<>|:*?;%]/gu, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? "";
  // A letter of two halves is not cut in the middle.
  const stem = plain
    .slice(0, plain.length - ending.length)
    .slice(0, longestName)
    .replace(/[\ud800-\udbff]$/, "");
  return stem === "" ? `evidence${ending}` : `${stem}${ending}`;
}
