// `model import`: a model from its file, in the name of the organisation's first owner.

import { z } from "zod";
import { importModel } from "@/lib/catalogue/commands/import-model";
import { findViewerOfOwner } from "@/lib/console/queries";
import { answer } from "./answer";
import { uploadAt } from "./upload";
import { warn } from "./warn";

const input = z.object({ file: z.string(), organisation: z.string().exactOptional() });

await answer(input, async (asked) => {
  const owner = await findViewerOfOwner(asked.organisation);
  const { key, version, title, created, warnings } = await importModel(owner, await uploadAt(asked.file));
  warn(warnings);
  const model = `${key} ${version}, ${title}`;
  return created
    ? `Imported ${model}, into ${owner.organisationName}.`
    : `${owner.organisationName} has ${model}, already.`;
});
