// The models that come with Altimeter, each one file in data/.

import cd3m from "./data/cd3m.json";
import cdmm from "./data/cdmm.json";
import cmm from "./data/cmm.json";
import fiveStages from "./data/five-stages.json";
import humbleFarley from "./data/humble-farley.json";
import minimumCd from "./data/minimum-cd.json";
import mlops from "./data/mlops.json";
import supplyChain from "./data/supply-chain.json";
import { parseModel } from "./parse";
import type { Model } from "./types";

const files: readonly unknown[] = [cdmm, minimumCd, cd3m, fiveStages, humbleFarley, mlops, cmm, supplyChain];

let parsed: readonly Model[] | undefined;

/** The built-in models. Throws when a file of ours is wrong, which the catalogue test finds first. */
export function builtInModels(): readonly Model[] {
  parsed ??= files.map((file) => {
    const result = parseModel(file);
    if (!result.ok) {
      throw new Error(result.problems.map(({ pointer, message }) => `${pointer}: ${message}`).join("\n"));
    }
    return result.model;
  });
  return parsed;
}
