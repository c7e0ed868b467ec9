// The audit trail, the newest first, for admins and owners.

import { canInOrganisation } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { forbidden } from "@/lib/errors";
import type { ListAuditEventsInput } from "./input";
import type { AuditEventView } from "./types";

type Event = { readonly subject: string; readonly subjectId: string; readonly personId: string | null };

/** Names of what the events speak of: one query per kind of thing, whatever the number of events. */
async function namesOf(viewer: Viewer, events: readonly Event[]): Promise<ReadonlyMap<string, string>> {
  const idsOf = (subject: string) =>
    events.filter((event) => event.subject === subject).map((event) => event.subjectId);
  const own = ownOrganisation(viewer);
  const named = { id: true, name: true } as const;
  const actors = events.flatMap(({ personId }) => personId ?? []);
  const [people, teams, units, assessments, models, modelVersions] = await Promise.all([
    db.person.findMany({ where: { ...own, id: { in: [...actors, ...idsOf("person")] } }, select: named }),
    db.team.findMany({ where: { ...own, id: { in: idsOf("team") } }, select: named }),
    db.unit.findMany({ where: { ...own, id: { in: idsOf("unit") } }, select: named }),
    db.assessment.findMany({
      where: { ...own, id: { in: idsOf("assessment") } },
      select: { id: true, team: { select: { name: true } } },
    }),
    db.model.findMany({ where: { ...own, id: { in: idsOf("model") } }, select: { id: true, title: true } }),
    db.modelVersion.findMany({
      where: { ...own, id: { in: idsOf("modelVersion") } },
      select: { id: true, version: true, model: { select: { title: true } } },
    }),
  ]);
  return new Map([
    ...[...people, ...teams, ...units].map(({ id, name }): [string, string] => [id, name]),
    ...assessments.map(({ id, team }): [string, string] => [id, team.name]),
    ...models.map(({ id, title }): [string, string] => [id, title]),
    ...modelVersions.map(({ id, version, model }): [string, string] => [id, `${model.title} ${version}`]),
  ]);
}

/** Who did what, and when. Throws forbidden for who may not see it. */
export async function listAuditEvents(viewer: Viewer, input: ListAuditEventsInput) {
  if (!canInOrganisation(viewer, "seeAudit")) throw forbidden("Only admins and owners see the audit trail.");
  const rows = await db.auditEvent.findMany({
    where: { ...ownOrganisation(viewer), ...(input.after === undefined ? {} : { id: { lt: input.after } }) },
    orderBy: { id: "desc" },
    take: input.limit + 1,
    select: { id: true, at: true, personId: true, action: true, subject: true, subjectId: true },
  });
  const page = rows.slice(0, input.limit);
  const names = await namesOf(viewer, page);
  const items = page.map(({ personId, at, ...event }): AuditEventView => ({
    ...event,
    at: at.toISOString(),
    person: personId === null ? null : (names.get(personId) ?? null),
    name: names.get(event.subjectId) ?? null,
  }));
  return { items, next: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null };
}
