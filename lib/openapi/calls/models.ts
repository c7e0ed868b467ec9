// The catalogue, model files, and scores of answers that are not stored.

import { z } from "zod";
import {
  getModelInput,
  listModelsInput,
  modelFileInput,
  modelUpload,
  retireModelInput,
  scoreInput,
} from "@/lib/catalogue/input";
import { modelFileSchema } from "@/lib/models/file";
import { overlaySchema } from "@/lib/models/overlay";
import { type Calls, change, get, make } from "../operation";

const modelFile = ["ModelFile", "application/yaml"] as const;

export const modelCalls: Calls = {
  "/models": {
    get: get("The catalogue", listModelsInput, "PageOfModels"),
    post: {
      ...make(
        "Import a model; 200 when the same is there already; 422 with every problem",
        listModelsInput,
        "ImportedModel",
      ),
      upload: {
        description:
          "A model file or an overlay on a model that is here, as JSON or YAML; the generated file of OWASP DSOMM; or the core model of OWASP SAMM as .tar.gz. Which of these shows from the bytes.",
        types: modelUpload.types,
        json: z.union([modelFileSchema, overlaySchema]),
      },
      unchanged: "The same content is there already; nothing changed",
    },
  },
  "/models/{key}": { get: get("One model", getModelInput, "ModelFile") },
  "/models/{key}/file": {
    get: get("One model as a file, JSON or YAML, that imports as the same", modelFileInput, modelFile),
  },
  "/models/{key}/copy": {
    get: get("A copy under a key of one's own, to edit and import", modelFileInput, modelFile),
  },
  "/models/{key}/retirement": {
    post: change("Retire a model: nothing starts with it any more", retireModelInput),
    delete: change("Bring a retired model back", retireModelInput),
  },
  "/models/{key}/score": {
    post: { summary: "Score answers; nothing is stored", input: scoreInput, status: 200, answer: "Score" },
  },
  "/models/{key}/climb": {
    post: {
      summary: "Next steps and the shortest way per category; nothing is stored",
      input: scoreInput,
      status: 200,
      answer: "Climb",
    },
  },
};
