// Who else of the team has a category of the draft open, so that two do not begin in the same place.

import type { Viewer } from "@/lib/access/viewer";
import type { AssessmentInput } from "@/lib/assessments/input";
import { db } from "@/lib/db/client";
import { ownAssessments } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";
import { stillThere } from "../rules";
import type { PresentView } from "../types";

/** Everybody but the viewer; nobody where the team still votes. Throws not_found. */
export async function listPresent(viewer: Viewer, { assessmentId }: AssessmentInput): Promise<PresentView> {
  const row = await db.assessment.findFirst({
    where: { id: assessmentId, ...ownAssessments(viewer) },
    select: {
      voting: { where: { revealedAt: null }, select: { category: true }, take: 1 },
      present: {
        where: { seenAt: { gt: stillThere(new Date()) }, personId: { not: viewer.personId } },
        distinct: ["personId", "category"],
        orderBy: [{ person: { name: "asc" } }, { personId: "asc" }, { category: "asc" }],
        select: { category: true, person: { select: { id: true, name: true } } },
      },
    },
  });
  if (!row) throw notFound("assessment");
  return { items: row.voting.length > 0 ? [] : row.present };
}
