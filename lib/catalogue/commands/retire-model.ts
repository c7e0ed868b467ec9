// The end of a model's use: nothing starts with it any more, and everything that was said with it stays.

import { canInOrganisation } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { audit } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { forbidden, notFound } from "@/lib/errors";
import type { RetireModelInput } from "../input";

async function setRetired(viewer: Viewer, key: string, retiredAt: Date | null): Promise<void> {
  if (!canInOrganisation(viewer, "manageModels")) throw forbidden("Only admins and owners retire a model.");
  await db.$transaction(async (tx) => {
    const mine = { organisationId_key: { ...ownOrganisation(viewer), key } };
    const model = await tx.model.findUnique({ where: mine, select: { id: true, retiredAt: true } });
    if (!model) throw notFound("model");
    // Retiring twice keeps the first day.
    if ((model.retiredAt === null) === (retiredAt === null)) return;
    await tx.model.update({ where: mine, data: { retiredAt }, select: { id: true } });
    const action = retiredAt ? "model.retired" : "model.restored";
    await audit(tx, viewer, { action, subject: "model", subjectId: model.id, details: { key } });
  });
}

/** No assessment starts with this model from now on; open drafts go on. Throws forbidden and not_found. */
export const retireModel = (viewer: Viewer, input: RetireModelInput): Promise<void> =>
  setRetired(viewer, input.key, new Date());

/** Brings a retired model back. Throws forbidden and not_found. */
export const restoreModel = (viewer: Viewer, input: RetireModelInput): Promise<void> =>
  setRetired(viewer, input.key, null);
