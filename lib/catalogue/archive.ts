// Models that come as a folder of files: a .tar.gz, unpacked in memory and never onto a disk.

import { gunzipSync } from "node:zlib";
import { parseTar, type ParsedTarFileItem } from "nanotar";
import type { Problem } from "@/lib/models/problem";

export type ArchiveFiles =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The largest archive, in bytes, as it comes and unpacked. */
export const mostPacked = 10_000_000;
const mostUnpacked = 40_000_000;
const mostFiles = 5000;

const refused = (message: string): ArchiveFiles => ({ ok: false, problems: [{ pointer: "", message }] });

/** Whether these bytes begin as gzip does. */
export const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

const isModelFile = (name: string) =>
  /\.(ya?ml|json)$/i.test(name) && !name.split("/").some((part) => part.startsWith("."));

/** Stops reading where the limit is, instead of counting at the end. */
class TooManyFiles extends Error {}

function entriesOf(unpacked: Uint8Array): readonly ParsedTarFileItem[] {
  let seen = 0;
  // A copy of exactly these bytes: nanotar reads the whole memory below a view, and zlib's view lies in a larger one.
  return parseTar(new Uint8Array(unpacked), {
    filter: () => {
      seen += 1;
      if (seen > mostFiles) throw new TooManyFiles();
      return true;
    },
  });
}

/**
 * The YAML and JSON files of a .tar.gz by their path inside it. What is too large packed or unpacked is refused before it
 * fills the memory, and so are links; files of other kinds are passed over. Paths lead nowhere: they are names here.
 */
export function filesOfArchive(bytes: Uint8Array): ArchiveFiles {
  if (bytes.length > mostPacked) return refused("The archive is larger than 10 MB.");
  let unpacked: Uint8Array;
  try {
    unpacked = gunzipSync(bytes, { maxOutputLength: mostUnpacked });
  } catch (error) {
    const isTooLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return refused(isTooLarge ? "The archive unpacks to more than 40 MB." : "The archive cannot be unpacked.");
  }
  let entries: readonly ParsedTarFileItem[];
  try {
    entries = entriesOf(unpacked);
  } catch (error) {
    return refused(
      error instanceof TooManyFiles
        ? `The archive holds more than ${mostFiles.toLocaleString("en")} files.`
        : "This is no tar archive, or it is broken off.",
    );
  }
  const files = new Map<string, Uint8Array>();
  for (const { name, type, data } of entries) {
    if (!isModelFile(name)) continue;
    if (type === "symbolicLink" || type === "hardLink") {
      return refused(`The archive holds a link, ${name}: pack the file itself.`);
    }
    if (type !== "file" || data === undefined) continue;
    if (files.has(name)) return refused(`The archive holds the file ${name} twice.`);
    files.set(name, data);
  }
  return files.size === 0 ? refused("The archive holds no YAML or JSON file.") : { ok: true, files };
}
