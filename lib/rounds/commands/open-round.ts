// A manager asks the teams of a unit to assess themselves.

import type { Viewer } from "@/lib/access/viewer";
import { getModelVersion } from "@/lib/catalogue/queries";
import { audit } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import { managedUnits, ownOrganisation } from "@/lib/db/scope";
import { AppError, notFound } from "@/lib/errors";
import { endOfDay } from "@/lib/overviews/periods";
import type { OpenRoundInput } from "../input";

const aDay = 24 * 60 * 60 * 1000;
const dayBefore = (day: string) => new Date(Date.parse(day) - aDay).toISOString().slice(0, 10);

/**
 * Opens a round for a unit that the viewer manages; no team gets a draft from it. Throws not_found for a unit or model
 * that is not there for the viewer, conflict for a retired model, and invalid for a last day that has passed; `now` is
 * for history that is brought in from elsewhere.
 */
export async function openRound(viewer: Viewer, input: OpenRoundInput, now = new Date()): Promise<{ id: string }> {
  const unit = await db.unit.findFirst({
    where: { AND: [managedUnits(viewer), { id: input.unitId }] },
    select: { id: true },
  });
  if (!unit) throw notFound("unit");
  const version = await getModelVersion(viewer, { key: input.model, version: input.version });
  if (version.retired) throw new AppError("conflict", "This model is retired: no assessment starts with it any more.");
  // The end of the day before is the first instant of the day, also where clocks change at midnight.
  const startsAt = endOfDay(dayBefore(input.startsOn), viewer.timeZone);
  const endsAt = endOfDay(input.endsOn, viewer.timeZone);
  if (endsAt <= now) {
    const fields = [{ path: "endsOn", message: "This day has passed." }];
    throw new AppError("invalid", "The last day has passed.", { fields });
  }
  return db.$transaction(async (tx) => {
    const opened = await tx.round.create({
      data: {
        ...ownOrganisation(viewer),
        unitId: unit.id,
        modelVersionId: version.id,
        modelKey: version.model.key,
        name: input.name,
        message: input.message === undefined || input.message === "" ? null : input.message,
        startsAt,
        endsAt,
        openedById: viewer.personId,
      },
      select: { id: true },
    });
    const details = { name: input.name, unitId: unit.id };
    await audit(tx, viewer, { action: "round.opened", subject: "round", subjectId: opened.id, details });
    return opened;
  });
}
