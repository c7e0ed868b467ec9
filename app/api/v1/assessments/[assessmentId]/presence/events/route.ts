import { categoryOfDraftInput } from "@/lib/assessments/input";
import { apiEvents } from "@/lib/doors/api";
import { bePresent } from "@/lib/presence/commands/be-present";

export const GET = apiEvents(categoryOfDraftInput, bePresent);
