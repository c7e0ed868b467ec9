// A model as a file to keep, or to begin one's own with.

import { dump } from "js-yaml";
import type { Viewer } from "@/lib/access/viewer";
import { copyFile, leanFile } from "@/lib/models/lean";
import { mostBytes } from "@/lib/models/read-text";
import type { ModelFileInput } from "../input";
import { getModelVersion } from "../queries";

type File = ReturnType<typeof leanFile> | ReturnType<typeof copyFile>;

/** JSON with line breaks, unless these would make it too large to come back. */
function jsonTextOf(file: File): string {
  const text = `${JSON.stringify(file, null, 2)}\n`;
  return Buffer.byteLength(text) > mostBytes ? JSON.stringify(file) : text;
}

function viewOf(file: File, as: ModelFileInput["as"]) {
  const isYaml = as === "yaml";
  return {
    body: isYaml ? dump(file, { noRefs: true, lineWidth: 100 }) : jsonTextOf(file),
    type: isYaml ? "application/yaml; charset=utf-8" : "application/json; charset=utf-8",
    name: `${file.key}-${file.version}.${as}`,
  };
}

/** The model as a file that imports as the same model. Throws not_found. */
export async function getModelFile(viewer: Viewer, { as, ...input }: ModelFileInput) {
  return viewOf(leanFile((await getModelVersion(viewer, input)).model), as);
}

/** A copy under a key of one's own, to edit and import; `basedOn` says what it was made from. Throws not_found. */
export async function getModelCopy(viewer: Viewer, { as, ...input }: ModelFileInput) {
  return viewOf(copyFile((await getModelVersion(viewer, input)).model), as);
}
