import { api } from "@/lib/doors/api";
import { markStep, unmarkStep } from "@/lib/steps/commands/mark-step";
import { markStepInput, unmarkStepInput } from "@/lib/steps/input";

export const PUT = api(204, markStepInput, markStep);
export const DELETE = api(204, unmarkStepInput, unmarkStep);
