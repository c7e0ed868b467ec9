import { apiFile } from "@/lib/doors/api";
import { evidenceInput } from "@/lib/evidence/input";
import { getEvidenceFile } from "@/lib/evidence/queries/get-evidence-file";

export const GET = apiFile(evidenceInput, getEvidenceFile);
