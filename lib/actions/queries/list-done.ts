// What a team did about practices that nobody was asked about since: a reason to ask again.

import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { draftTeamIds } from "@/lib/access/policy";
import { ownOrganisation } from "@/lib/db/scope";
import { carriedIn, frozenAnswersOf } from "@/lib/publications/rules";
import { type Asked, isUnasked } from "../rules";

/** What of a publication tells what was asked in it. */
export const askedColumns = {
  publishedAt: true,
  answers: true,
  assessment: { select: { carriedFrom: { select: { publishedAt: true } } } },
} as const satisfies Prisma.PublicationSelect;

type AskedRow = Prisma.PublicationGetPayload<{ select: typeof askedColumns }>;

export const askedIn = ({ publishedAt, answers, assessment }: AskedRow): Asked => ({
  publishedAt,
  carried: carriedIn(frozenAnswersOf(answers)),
  carriedFrom: assessment.carriedFrom?.publishedAt ?? null,
});

type Of = { readonly teamId: string; readonly modelKey: string };

async function listDone(viewer: Viewer, { teamId, ...of }: { readonly teamId: string; readonly modelKey?: string }) {
  if (!draftTeamIds(viewer).includes(teamId)) return [];
  const rows = await db.action.findMany({
    where: { ...ownOrganisation(viewer), teamId, ...of, state: "done", practice: { not: null } },
    orderBy: [{ practice: "asc" }, { id: "asc" }],
    select: { id: true, modelKey: true, practice: true, endedAt: true },
  });
  return rows.flatMap(({ practice, endedAt, ...row }) => (practice && endedAt ? [{ ...row, practice, endedAt }] : []));
}

/** Ids of the practices to ask about again after this result; none for who is not of the team. */
export async function listDonePractices(
  viewer: Viewer,
  { last, ...of }: Of & { readonly last: Asked },
): Promise<readonly string[]> {
  const done = await listDone(viewer, of);
  return [...new Set(done.filter((one) => isUnasked(one, last)).map(({ practice }) => practice))];
}

/** The last results of a team that stand, by the key of their model. */
async function lastResults(viewer: Viewer, teamId: string, models: readonly string[]) {
  const rows = await db.publication.findMany({
    where: { ...ownOrganisation(viewer), teamId, modelKey: { in: [...models] }, withdrawal: { is: null } },
    distinct: ["modelKey"],
    orderBy: [{ modelKey: "asc" }, { publishedAt: "desc" }],
    select: { modelKey: true, ...askedColumns },
  });
  return new Map(rows.map((row): [string, Asked] => [row.modelKey, askedIn(row)]));
}

/** Ids of a team's actions whose practice is asked again next time; none for who is not of the team. */
export async function listAskedAgain(viewer: Viewer, teamId: string): Promise<ReadonlySet<string>> {
  const done = await listDone(viewer, { teamId });
  const models = [...new Set(done.flatMap(({ modelKey }) => modelKey ?? []))];
  const last = models.length === 0 ? new Map<string, Asked>() : await lastResults(viewer, teamId, models);
  const isAgain = (one: (typeof done)[number]) => isUnasked(one, last.get(one.modelKey ?? "") ?? null);
  return new Set(done.filter(isAgain).map(({ id }) => id));
}
