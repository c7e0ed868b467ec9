import { restoreModel, retireModel } from "@/lib/catalogue/commands/retire-model";
import { retireModelInput } from "@/lib/catalogue/input";
import { api } from "@/lib/doors/api";

export const POST = api(204, retireModelInput, retireModel);
export const DELETE = api(204, retireModelInput, restoreModel);
