import { api } from "@/lib/doors/api";
import { removeEvidence } from "@/lib/evidence/commands/remove-evidence";
import { evidenceInput } from "@/lib/evidence/input";

export const DELETE = api(204, evidenceInput, removeEvidence);
