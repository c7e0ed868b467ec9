// What a team says of the way ahead of a result: only beside its latest one, since it is said today.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import type { Score } from "@/lib/scoring/types";
import { marksOf } from "@/lib/steps/queries/marks-of";
import type { StepMark } from "@/lib/steps/types";
import { findAims } from "@/lib/targets/queries/find-aims";
import type { Aim } from "@/lib/targets/types";

type Asked = {
  readonly teamId: string;
  readonly modelKey: string;
  readonly publishedAt: Date;
  readonly isWithdrawn: boolean;
  readonly score: Score;
  /** The reader is of the team. */
  readonly insider: boolean;
};

export type Ahead = {
  /** No newer result of the same model stands, and this one does. */
  readonly isLatest: boolean;
  readonly marks: readonly StepMark[];
  /** By category. */
  readonly targets: ReadonlyMap<string, Aim>;
};

async function hasNewer(viewer: Viewer, { teamId, modelKey, publishedAt }: Asked): Promise<boolean> {
  const newer = await db.publication.findFirst({
    where: {
      ...ownOrganisation(viewer),
      ...{ teamId, modelKey },
      publishedAt: { gt: publishedAt },
      withdrawal: { is: null },
    },
    select: { id: true },
  });
  return newer !== null;
}

/** Of a result that the viewer was found to see. An earlier one was not measured by the targets and marks of today. */
export async function aheadOf(viewer: Viewer, asked: Asked): Promise<Ahead> {
  if (asked.isWithdrawn || (await hasNewer(viewer, asked))) return { isLatest: false, marks: [], targets: new Map() };
  const { teamId, modelKey: model, score, insider } = asked;
  const [marks, targets] = await Promise.all([
    marksOf(viewer, { teamId, model }, insider),
    findAims(viewer, teamId, score),
  ]);
  return { isLatest: true, marks, targets };
}
