import { passOver, takeUp } from "@/lib/assessments/commands/pass-over";
import { categoryOfDraftInput } from "@/lib/assessments/input";
import { api } from "@/lib/doors/api";

export const POST = api(200, categoryOfDraftInput, passOver);
export const DELETE = api(200, categoryOfDraftInput, takeUp);
