import { assessmentInput } from "@/lib/assessments/input";
import { api } from "@/lib/doors/api";
import { facilitateVoting, joinVoting } from "@/lib/votes/commands/facilitate";

export const POST = api(204, assessmentInput, facilitateVoting);
export const DELETE = api(204, assessmentInput, joinVoting);
