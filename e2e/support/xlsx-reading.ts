// For tests: a workbook read back from its bytes, cell by cell, with what each cell says of itself.

import { strFromU8, unzipSync } from "fflate";

export type ReadCell = {
  readonly type: "text" | "number" | "boolean" | "nothing";
  readonly value: string | number | boolean | null;
  /** The number format; empty for none. */
  readonly format: string;
};

export type ReadSheet = {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly ReadCell[])[];
  readonly hasFrozenHead: boolean;
  readonly widths: readonly number[];
  readonly xml: string;
};

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

const plain = (xml: string) => xml.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);

const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)];

const attribute = (xml: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(xml)?.[1];

const columnOf = (reference: string) =>
  Array.from(reference.replace(/\d/g, "")).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const nothing: ReadCell = { type: "nothing", value: null, format: "" };

/** Every sheet of the workbook, in order. */
export function readXlsx(bytes: Uint8Array): readonly ReadSheet[] {
  const files = unzipSync(bytes);
  const file = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const texts = all(file("xl/sharedStrings.xml"), /<si><t[^>]*>([\s\S]*?)<\/t><\/si>/g).map(([, text = ""]) =>
    plain(text),
  );
  const styles = file("xl/styles.xml");
  const formats = new Map(
    all(styles, /<numFmt [^>]*>/g).map(([tag]) => [
      attribute(tag, "numFmtId"),
      plain(attribute(tag, "formatCode") ?? ""),
    ]),
  );
  const cellFormats = all(/<cellXfs[\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? "", /<xf [^>]*>/g).map(
    ([tag]) => formats.get(attribute(tag, "numFmtId")) ?? "",
  );

  function cellOf(tag: string, value: string): ReadCell {
    const format = cellFormats[Number(attribute(tag, "s") ?? 0)] ?? "";
    const type = attribute(tag, "t");
    if (type === "s") return { type: "text", value: texts[Number(value)] ?? "", format };
    if (type === "b") return { type: "boolean", value: value === "1", format };
    if (type === undefined || type === "n") return { type: "number", value: Number(value), format };
    throw new Error(`A cell of the type ${type} is not expected.`);
  }

  function rowOf(xml: string): ReadCell[] {
    const row: (ReadCell | undefined)[] = [];
    for (const [, tag = "", value = ""] of all(xml, /<c ([^>]*)><v>([\s\S]*?)<\/v><\/c>/g)) {
      row[columnOf(attribute(tag, "r") ?? "")] = cellOf(tag, value);
    }
    return Array.from(row, (cell) => cell ?? nothing);
  }

  return all(file("xl/workbook.xml"), /<sheet [^>]*>/g).map(([tag], at) => {
    const xml = file(`xl/worksheets/sheet${at + 1}.xml`);
    const [head = [], ...rows] = all(xml, /<row [^>]*>([\s\S]*?)<\/row>/g).map(([, row = ""]) => rowOf(row));
    return {
      name: plain(attribute(tag, "name") ?? ""),
      head: head.map(({ value }) => String(value)),
      rows,
      hasFrozenHead: /<pane [^>]*ySplit="1"[^>]*state="frozen"/.test(xml),
      widths: all(xml, /<col [^>]*>/g).map(([col]) => Number(attribute(col, "width"))),
      xml,
    };
  });
}

/** The rows as objects by their heading; what is not there is null. */
export const recordsOf = ({ head, rows }: ReadSheet): readonly Readonly<Record<string, ReadCell["value"]>>[] =>
  rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]?.value ?? null])));

const aDay = 24 * 60 * 60 * 1000;

/** A day or moment of a cell, as the clock on the wall that it was written from, "2026-09-30T14:05:00". */
export const clockOf = (serial: ReadCell["value"]): string =>
  new Date(Math.round(((Number(serial) - 25_569) * aDay) / 1000) * 1000).toISOString().slice(0, 19);
