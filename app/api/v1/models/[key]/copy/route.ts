import { modelFileInput } from "@/lib/catalogue/input";
import { getModelCopy } from "@/lib/catalogue/queries/get-model-file";
import { apiFile } from "@/lib/doors/api";

export const GET = apiFile(modelFileInput, getModelCopy);
