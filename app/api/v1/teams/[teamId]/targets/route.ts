import { api } from "@/lib/doors/api";
import { saveTarget } from "@/lib/targets/commands/save-target";
import { listTargetsInput, saveTargetInput } from "@/lib/targets/input";
import { listTargets } from "@/lib/targets/queries/list-targets";

export const GET = api(200, listTargetsInput, listTargets);
export const PUT = api(200, saveTargetInput, saveTarget);
