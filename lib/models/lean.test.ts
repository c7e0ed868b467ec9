import { dump } from "js-yaml";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyModel } from "@/lib/scoring/arbitraries";
import { builtInModels } from "./catalogue";
import { copyFile, leanFile } from "./lean";
import { parseModel } from "./parse";
import { readModelText } from "./read-text";

const reread = (text: string) => {
  const read = readModelText(new TextEncoder().encode(text));
  return parseModel(read.ok ? read.documents[0] : null);
};

test("any model, written short as JSON or YAML and read again, is the same model", () => {
  fc.assert(
    fc.property(anyModel, (model) => {
      for (const text of [JSON.stringify(leanFile(model)), dump(leanFile(model))]) {
        const again = reread(text);
        expect(again.ok && again.model).toEqual(model);
      }
    }),
    { numRuns: 100 },
  );
});

test.each(builtInModels().map((model) => [model.key, model] as const))(
  "%s, written short or copied, is read again",
  (key, model) => {
    expect(reread(dump(leanFile(model)))).toMatchObject({ ok: true, model });
    expect(reread(JSON.stringify(copyFile(model)))).toMatchObject({
      ok: true,
      model: {
        ...model,
        key: `${key}-ours`,
        version: "1.0.0",
        title: `${model.title} (ours)`,
        basedOn: { key, version: model.version },
      },
    });
  },
);
