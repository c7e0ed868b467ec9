import { passOver, takeUp } from "@/lib/assessments/commands/pass-over";
import { passOverInput } from "@/lib/assessments/input";
import { api } from "@/lib/doors/api";

export const POST = api(200, passOverInput, passOver);
export const DELETE = api(200, passOverInput, takeUp);
