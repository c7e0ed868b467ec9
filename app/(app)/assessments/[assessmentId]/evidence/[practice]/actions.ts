"use server";

import { evidencePage } from "@/components/evidence/addresses";
import { formAction } from "@/lib/doors/action";
import { formWithFileAction } from "@/lib/doors/upload";
import { addEvidence } from "@/lib/evidence/commands/add-evidence";
import { removeEvidence } from "@/lib/evidence/commands/remove-evidence";
import { addEvidenceInput, evidenceInput } from "@/lib/evidence/input";

export const addEvidenceAction = formWithFileAction(
  addEvidenceInput,
  addEvidence,
  (_, { assessmentId, practice }) => `${evidencePage(assessmentId, practice)}?done=added`,
);

export const removeEvidenceAction = formAction(
  evidenceInput,
  removeEvidence,
  (_, { assessmentId, practice }) => `${evidencePage(assessmentId, practice)}?done=removed`,
);
