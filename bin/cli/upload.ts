// The file or folder that was named at the console, read no further than we import anyway.

import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, relative, resolve } from "node:path";
import type { Upload } from "@/lib/catalogue/commands/import-model";
import { modelUpload } from "@/lib/catalogue/input";
import { AppError } from "@/lib/errors";

const refused = (message: string) => new AppError("invalid", message);

/** npm starts its scripts in the folder of the package, and says from where it was called. */
const callersFolder = () =>
  (process.env["npm_lifecycle_event"] === "cli" ? process.env["INIT_CWD"] : undefined) ?? process.cwd();

const mostFiles = 5000;

async function folderOf(path: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const found = entries
    .filter((entry) => entry.isFile() && /\.(ya?ml|json)$/i.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter(
      (file) =>
        !relative(path, file)
          .split(/[\\/]/)
          .some((part) => part.startsWith(".")),
    );
  if (found.length > mostFiles) throw refused(`The folder holds more than ${mostFiles} files.`);
  const files = new Map<string, Uint8Array>();
  let size = 0;
  for (const file of found.toSorted()) {
    size += (await stat(file)).size;
    if (size > modelUpload.mostBytes * 4) throw refused("The folder holds more than 40 MB.");
    // A folder may be named after a release, which says the version.
    files.set(join(basename(path), relative(path, file)).replaceAll("\\", "/"), await readFile(file));
  }
  return files;
}

/** The bytes of the file, or the YAML and JSON files of the folder. Throws invalid. */
export async function uploadAt(named: string): Promise<Upload> {
  const path = resolve(callersFolder(), named);
  const found = await stat(path).catch(() => null);
  if (!found) throw refused(`There is no file ${named}.`);
  if (found.isDirectory()) return folderOf(path);
  if (!found.isFile()) throw refused(`${named} is no file.`);
  if (found.size > modelUpload.mostBytes) throw refused("The file is larger than 10 MB.");
  return readFile(path);
}
