import { confirmRest, reopenRest } from "@/lib/assessments/commands/confirm-rest";
import { categoryOfDraftInput } from "@/lib/assessments/input";
import { api } from "@/lib/doors/api";

export const POST = api(200, categoryOfDraftInput, confirmRest);
export const DELETE = api(200, categoryOfDraftInput, reopenRest);
