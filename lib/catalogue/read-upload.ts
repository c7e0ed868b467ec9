// From the bytes that somebody brings to a model: our own format, an overlay, or another project's files.

import { dsommFile, isDsomm } from "@/lib/models/adapters/dsomm";
import { isSamm, sammFile } from "@/lib/models/adapters/samm";
import type { Adapted } from "@/lib/models/adapters/types";
import { isOverlay, overlaid, readOverlay } from "@/lib/models/overlay";
import { type ParsedModel, parseModel } from "@/lib/models/parse";
import type { Problem } from "@/lib/models/problem";
import { mostBytes, readModelText } from "@/lib/models/read-text";
import type { Model } from "@/lib/models/types";
import { filesOfArchive, isArchive } from "./archive";

/** The model that an overlay stands on, or null when there is none. */
export type FindBase = (base: { readonly key: string; readonly version: string }) => Promise<Model | null>;

const refused = (problems: readonly Problem[]): ParsedModel => ({ ok: false, problems, warnings: [] });

function adapted(result: Adapted): ParsedModel {
  if (!result.ok) return refused(result.problems);
  const parsed = parseModel(result.file);
  return { ...parsed, warnings: [...result.warnings, ...parsed.warnings] };
}

async function fromOverlay(document: unknown, findBase: FindBase): Promise<ParsedModel> {
  const read = readOverlay(document);
  if (!read.ok) return refused(read.problems);
  const base = await findBase(read.base);
  if (base) return overlaid(base, read.overlay);
  return refused([{ pointer: "/extends", message: `There is no model ${read.base.key} ${read.base.version} here.` }]);
}

/**
 * A folder of files: the only one we know is the SAMM core model. Each file is read with the limits of one, and they may
 * be as large together as one file may be alone, because reading takes its time.
 */
export function modelOfFiles(files: ReadonlyMap<string, Uint8Array>): ParsedModel {
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  if (size > mostBytes) {
    return refused([{ pointer: "", message: "These YAML and JSON files are larger than 2 MB together." }]);
  }
  const documents = new Map<string, unknown>();
  const problems: Problem[] = [];
  for (const [path, bytes] of files) {
    const read = readModelText(bytes);
    if (read.ok) documents.set(path, read.documents[0]);
    else problems.push(...read.problems.map(({ pointer, message }) => ({ pointer: `${path}#${pointer}`, message })));
  }
  if (problems.length > 0) return refused(problems);
  if (isSamm(documents)) return adapted(sammFile(documents));
  return refused([
    { pointer: "", message: "These files are no model that is known here: only OWASP SAMM comes as a folder." },
  ]);
}

/**
 * The model of a file: JSON or YAML in the format altimeter.model/1 or altimeter.overlay/1, the generated OWASP DSOMM,
 * or the OWASP SAMM core model as .tar.gz. Gives warnings with it, or every problem.
 */
export async function readUpload(bytes: Uint8Array, findBase: FindBase): Promise<ParsedModel> {
  if (isArchive(bytes)) {
    const unpacked = filesOfArchive(bytes);
    return unpacked.ok ? modelOfFiles(unpacked.files) : refused(unpacked.problems);
  }
  const read = readModelText(bytes);
  if (!read.ok) return refused(read.problems);
  const { documents } = read;
  if (isDsomm(documents)) return adapted(dsommFile(documents));
  if (documents.length !== 1) {
    return refused([{ pointer: "", message: "A model file holds one document; this one holds several." }]);
  }
  const [document] = documents;
  return isOverlay(document) ? fromOverlay(document, findBase) : parseModel(document);
}
