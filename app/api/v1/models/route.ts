import { importModel } from "@/lib/catalogue/commands/import-model";
import { listModelsInput, modelUpload } from "@/lib/catalogue/input";
import { listModels } from "@/lib/catalogue/queries";
import { api, apiUpload } from "@/lib/doors/api";

export const GET = api(200, listModelsInput, (viewer) => listModels(viewer));
export const POST = apiUpload(modelUpload, importModel, ({ created }) => (created ? 201 : 200));
