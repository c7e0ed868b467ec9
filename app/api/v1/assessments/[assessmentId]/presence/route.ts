import { assessmentInput } from "@/lib/assessments/input";
import { api } from "@/lib/doors/api";
import { listPresent } from "@/lib/presence/queries/list-present";

export const GET = api(200, assessmentInput, listPresent);
