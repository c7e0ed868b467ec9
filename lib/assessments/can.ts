// What a viewer may do with an assessment, as every view of it says.

import { canInTeam } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import type { AssessmentCan } from "./types";

type Standing = {
  readonly state: "draft" | "published";
  readonly team: { readonly id: string; readonly archivedAt: Date | null; readonly unit: { readonly path: string } };
  /** Categories whose votes are not revealed: they keep a draft from being published. */
  readonly voting: readonly unknown[];
};

export function assessmentCan(viewer: Viewer, row: Standing): AssessmentCan {
  const place = { teamId: row.team.id, unitPath: row.team.unit.path };
  const open = row.state === "draft" && row.team.archivedAt === null;
  return {
    answer: open && canInTeam(viewer, "answer", place),
    publish: open && row.voting.length === 0 && canInTeam(viewer, "publish", place),
    withdraw: row.state === "published" && canInTeam(viewer, "withdraw", place),
    delete: row.state === "draft" && canInTeam(viewer, "deleteDraft", place),
  };
}
