// A web font unpacked: WOFF holds each table of a font compressed, and fontkit would unpack it anew at every look.

import { inflateSync } from "node:zlib";

const woffHead = { length: 44, entry: 20, tables: 12, flavour: 4 } as const;
const plainHead = { length: 12, entry: 16 } as const;

type Table = { readonly tag: number; readonly checksum: number; readonly bytes: Buffer };

const padded = (length: number) => (length + 3) & ~3;

function tablesOf(file: Buffer): Table[] {
  return Array.from({ length: file.readUInt16BE(woffHead.tables) }, (_, at) => {
    const entry = woffHead.length + at * woffHead.entry;
    const [offset, packed, length] = [4, 8, 12].map((field) => file.readUInt32BE(entry + field));
    if (offset === undefined || packed === undefined || length === undefined) throw new Error("Not a WOFF file.");
    const bytes = file.subarray(offset, offset + packed);
    const unpacked = packed < length ? inflateSync(bytes) : bytes;
    return { tag: file.readUInt32BE(entry), checksum: file.readUInt32BE(entry + 16), bytes: unpacked };
  });
}

/** The same font as a plain TrueType or OpenType file (WOFF 1.0, sections 3 to 5). */
export function unpackWoff(file: Buffer): Buffer {
  const tables = tablesOf(file);
  const start = plainHead.length + tables.length * plainHead.entry;
  const font = Buffer.alloc(start + tables.reduce((sum, { bytes }) => sum + padded(bytes.length), 0));
  font.writeUInt32BE(file.readUInt32BE(woffHead.flavour), 0);
  const power = Math.floor(Math.log2(tables.length));
  font.writeUInt16BE(tables.length, 4);
  font.writeUInt16BE(16 * 2 ** power, 6);
  font.writeUInt16BE(power, 8);
  font.writeUInt16BE(16 * (tables.length - 2 ** power), 10);
  let offset = start;
  tables.forEach(({ tag, checksum, bytes }, at) => {
    const entry = plainHead.length + at * plainHead.entry;
    [tag, checksum, offset, bytes.length].forEach((field, nth) => font.writeUInt32BE(field, entry + 4 * nth));
    bytes.copy(font, offset);
    offset += padded(bytes.length);
  });
  return font;
}
