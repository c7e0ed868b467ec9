import { api } from "@/lib/doors/api";
import { leaveAgainOpen, planAgain } from "@/lib/teams/commands/plan-again";
import { planAgainInput, teamInput } from "@/lib/teams/input";

export const PUT = api(204, planAgainInput, (viewer, input) => planAgain(viewer, input));
export const DELETE = api(204, teamInput, leaveAgainOpen);
