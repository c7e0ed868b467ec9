// One file, for whoever may read it.

import { createHash } from "node:crypto";
import { canInTeam } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { ownAssessments, ownOrganisation, visibleTeams } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";
import { frozenAnswersOf, visibleAnswers } from "@/lib/publications/rules";
import type { EvidenceInput } from "../input";

/**
 * The file of a piece of evidence: for the team, and for who sees its published result where the team shared its
 * answers and ticked this evidence. Throws not_found for everybody else, and for what has no file.
 */
export async function getEvidenceFile(viewer: Viewer, input: EvidenceInput) {
  const { assessmentId, practice, evidenceId } = input;
  const row = await db.evidence.findFirst({
    where: {
      ...ownOrganisation(viewer),
      id: evidenceId,
      assessmentId,
      practice,
      assessment: { OR: [ownAssessments(viewer), { state: "published", team: visibleTeams(viewer) }] },
    },
    select: {
      fileId: true,
      fileName: true,
      fileType: true,
      fileHash: true,
      assessment: {
        select: {
          team: { select: { id: true, unit: { select: { path: true } } } },
          publications: { where: { withdrawal: { is: null } }, take: 1, select: { share: true, answers: true } },
        },
      },
    },
  });
  if (!row || row.fileId === null || row.fileName === null || row.fileType === null) throw notFound("file");
  const { team, publications } = row.assessment;
  const insider = canInTeam(viewer, "seeDraft", { teamId: team.id, unitPath: team.unit.path });
  const [publication] = publications;
  const shown = publication && visibleAnswers(frozenAnswersOf(publication.answers), publication.share, insider);
  const isShown = shown?.[practice]?.evidence?.some(({ id }) => id === evidenceId) ?? false;
  if (!insider && !isShown) throw notFound("file");
  const { bytes } = await db.evidenceFile.findUniqueOrThrow({
    where: { organisationId_id: { ...ownOrganisation(viewer), id: row.fileId } },
    select: { bytes: true },
  });
  if (createHash("sha256").update(bytes).digest("hex") !== row.fileHash) {
    throw new Error(`The file of evidence ${evidenceId} is not the one that was added.`);
  }
  const isText = row.fileType.startsWith("text/");
  return { body: bytes, type: isText ? `${row.fileType}; charset=utf-8` : row.fileType, name: row.fileName };
}
