// What a team reads before it publishes: its score so far, and exactly what will be shared with whom.

import type { Viewer } from "@/lib/access/viewer";
import type { AssessmentInput } from "@/lib/assessments/input";
import { getAnswering } from "@/lib/assessments/queries/get-answering";
import { answersOfViews } from "@/lib/assessments/rules";
import type { AnsweringView } from "@/lib/assessments/types";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { draftEvidenceText } from "@/lib/evidence/rules";
import { countedOf, draftConfirmedOf } from "@/lib/report/sentences";
import { strataOf } from "@/lib/report/strata";
import { scoreOf } from "@/lib/scoring/score";
import { unitsOnPath } from "@/lib/units/rules";
import { editionOf } from "../edition";
import { cellsOf, sharableEvidence, sharableNotes } from "../rules";
import type { Audience, PublishPreview } from "../types";

const byName = { person: { name: "asc" } } as const;
const present = { person: { removedAt: null } } as const;

type Seen = Pick<PublishPreview, "audience" | "mayBeAsked">;

/** Everybody outside the team who would see its results today, by name, and whether others may ask it. */
async function seenBy(viewer: Viewer, teamId: string): Promise<Seen> {
  const team = await db.team.findUniqueOrThrow({
    where: { organisationId_id: { ...ownOrganisation(viewer), id: teamId } },
    select: { mayBeAsked: true, unit: { select: { path: true } } },
  });
  const [managers, admins, observers] = await Promise.all([
    db.unitMembership.findMany({
      where: { ...ownOrganisation(viewer), ...present, unitId: { in: unitsOnPath(team.unit.path) }, role: "manager" },
      orderBy: byName,
      select: { person: { select: { name: true } }, unit: { select: { name: true } } },
    }),
    db.person.findMany({
      where: { ...ownOrganisation(viewer), removedAt: null, role: { in: ["owner", "admin"] } },
      orderBy: { name: "asc" },
      select: { name: true },
    }),
    db.teamMembership.findMany({
      where: { ...ownOrganisation(viewer), ...present, teamId, OR: [{ role: "observer" }, { acceptedAt: null }] },
      orderBy: byName,
      select: { person: { select: { name: true } } },
    }),
  ]);
  const audience: Audience = {
    managers: managers.map(({ person, unit }) => ({ name: person.name, unit: unit.name })),
    admins: admins.map(({ name }) => name),
    observers: observers.map(({ person }) => person.name),
  };
  return { audience, mayBeAsked: team.mayBeAsked };
}

/** How many of the answers are confirmed as before, of how many: counted as the result will count them. */
const carriedIn = ({ answers }: AnsweringView): [number, number] => {
  const said = Object.values(answers).filter(({ state }) => state !== "unanswered");
  return [said.filter(({ carried }) => carried).length, said.length];
};

const editionIn = ({ answers, evidenceOf }: AnsweringView) =>
  editionOf(
    Object.entries(answers).map(([practice, { revision = 0 }]) => ({ practice, revision })),
    Object.values(evidenceOf).flat(),
  );

const previewOf = (draft: AnsweringView, seen: Seen): PublishPreview => {
  const answers = answersOfViews(draft.answers);
  const score = scoreOf(draft.definition, answers);
  return {
    assessmentId: draft.id,
    edition: editionIn(draft),
    team: { id: draft.team.id, name: draft.team.name, unit: draft.team.unit.name },
    model: draft.model,
    score,
    strata: strataOf(draft.definition, answers, score),
    counted: countedOf(score),
    confirmed: draft.carried && draftConfirmedOf(...carriedIn(draft)),
    open: cellsOf(draft.definition, answers, "unanswered"),
    assumed: cellsOf(draft.definition, answers, "skipped"),
    notes: sharableNotes(draft.definition, draft.answers),
    evidence: sharableEvidence(draft.definition, draft.answers, draft.evidenceOf, draft.evidence.on),
    evidenced: draftEvidenceText(draft.evidence),
    ...seen,
    can: draft.can,
  };
};

/** The preview of a draft, for its team; null when it is published already. Throws not_found. */
export async function findPublishPreview(viewer: Viewer, input: AssessmentInput): Promise<PublishPreview | null> {
  const draft = await getAnswering(viewer, input);
  return draft.state === "published" ? null : previewOf(draft, await seenBy(viewer, draft.team.id));
}
