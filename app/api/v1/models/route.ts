import { listModelsInput } from "@/lib/catalogue/input";
import { listModels } from "@/lib/catalogue/queries";
import { api } from "@/lib/doors/api";

export const GET = api(200, listModelsInput, (viewer) => listModels(viewer));
