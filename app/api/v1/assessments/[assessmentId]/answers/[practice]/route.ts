import { saveAnswer } from "@/lib/assessments/commands/save-answer";
import { saveAnswerInput } from "@/lib/assessments/input";
import { api } from "@/lib/doors/api";

export const PUT = api(200, saveAnswerInput, saveAnswer);
