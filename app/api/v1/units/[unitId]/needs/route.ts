import { api } from "@/lib/doors/api";
import { listNeedsInput } from "@/lib/steps/input";
import { listNeeds } from "@/lib/steps/queries/list-needs";

export const GET = api(200, listNeedsInput, listNeeds);
