// `model check`: what a file holds, or everything that is wrong with it. Needs no database.

import { z } from "zod";
import { modelOfFiles, readUpload } from "@/lib/catalogue/read-upload";
import { AppError, type FieldProblem } from "@/lib/errors";
import { countOf, listOf } from "@/lib/format/words";
import { builtInModels } from "@/lib/models/catalogue";
import type { Problem } from "@/lib/models/problem";
import { answer, lineOf } from "./answer";
import { uploadAt } from "./upload";
import { warn } from "./warn";

const fieldsOf = (problems: readonly Problem[]): FieldProblem[] =>
  problems.map(({ pointer, message }) => ({ path: pointer, message }));

await answer(z.object({ file: z.string() }), async ({ file }) => {
  const upload = await uploadAt(file);
  const read =
    upload instanceof Uint8Array
      ? await readUpload(
          upload,
          async (base) =>
            builtInModels().find(({ key, version }) => key === base.key && version === base.version) ?? null,
        )
      : modelOfFiles(upload);
  warn(fieldsOf(read.warnings));
  if (!read.ok) throw new AppError("invalid", fieldsOf(read.problems).map(lineOf).join("\n"));
  const { key, version, title, practices, categories, levels } = read.model;
  const counts = [
    countOf(practices.length, "practice"),
    countOf(categories.length, "category"),
    countOf(levels.length, "level"),
  ];
  return `${key} ${version} is right: ${title}, ${listOf(counts)}.`;
});
