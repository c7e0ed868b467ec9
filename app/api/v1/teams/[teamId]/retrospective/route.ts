import { api } from "@/lib/doors/api";
import { retrospectiveInput } from "@/lib/retrospectives/input";
import { getRetrospective } from "@/lib/retrospectives/queries/get-retrospective";

export const GET = api(200, retrospectiveInput, getRetrospective);
