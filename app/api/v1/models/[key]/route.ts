import { getModelInput } from "@/lib/catalogue/input";
import { getModel } from "@/lib/catalogue/queries";
import { api } from "@/lib/doors/api";

export const GET = api(200, getModelInput, getModel);
