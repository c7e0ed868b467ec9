import { api, apiWithFile } from "@/lib/doors/api";
import { addEvidence } from "@/lib/evidence/commands/add-evidence";
import { addEvidenceInput, evidenceUpload, practiceEvidenceInput } from "@/lib/evidence/input";
import { listEvidence } from "@/lib/evidence/queries/list-evidence";

export const GET = api(200, practiceEvidenceInput, listEvidence);
export const POST = apiWithFile(201, addEvidenceInput, evidenceUpload, addEvidence);
