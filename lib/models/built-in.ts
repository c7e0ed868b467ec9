// Whether a model is one of those that come with Altimeter.

import { builtInModels } from "./catalogue";
import type { Model } from "./types";

/** By key and version: what is stored under these never changes. */
export const comesWithAltimeter = ({ key, version }: Pick<Model, "key" | "version">): boolean =>
  builtInModels().some((model) => model.key === key && model.version === version);
