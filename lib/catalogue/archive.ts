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

/**
 * The YAML and JSON files of a .tar.gz by their path inside it. Links and other files are passed over; what is too large
 * packed or unpacked is refused before it fills the memory.
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
    entries = parseTar(unpacked);
  } catch {
    return refused("This is no tar archive.");
  }
  if (entries.length > mostFiles)
    return refused(`The archive holds more than ${mostFiles.toLocaleString("en")} files.`);
  const files = new Map<string, Uint8Array>();
  for (const { name, type, data } of entries) {
    if (type === "file" && data !== undefined && isModelFile(name)) files.set(name, data);
  }
  return files.size === 0 ? refused("The archive holds no YAML or JSON file.") : { ok: true, files };
}
