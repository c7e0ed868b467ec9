// An organisation of any size with years of results, to see how Altimeter goes at that size.

import { randomUUID } from "node:crypto";
import { getModelVersion } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import { createOrganisation } from "@/lib/setup/commands";
import { viewerOf } from "../people";
import { fillResults } from "./results";
import { plantTree } from "./tree";

export type LargeOrganisation = {
  readonly name: string;
  readonly teams: number;
  /** Quarterly results of each team. */
  readonly rounds: number;
};

/** Makes it with an owner whom nobody can sign in as, and gives that owner. */
export async function makeLargeOrganisation({ name, teams, rounds }: LargeOrganisation, now: Date) {
  const email = `owner-${randomUUID()}@example.test`;
  const { id: accountId, sessionVersion } = await db.account.create({
    data: { name: "Owner", email },
    select: { id: true, sessionVersion: true },
  });
  const made = await db.$transaction((tx) =>
    createOrganisation(tx, { name, timeZone: "UTC" }, { accountId, name: "Owner", email }),
  );
  const { organisationId, personId } = made;
  const owner = await viewerOf({ accountId, organisationId, personId, sessionVersion });
  const since = new Date(now.getTime() - (rounds + 1) * 91 * 24 * 60 * 60 * 1000);
  const { id: modelVersionId, model } = await getModelVersion(owner, { key: "cdmm" });
  const results = await fillResults(
    { organisationId, personId, modelVersionId, model, rounds, now },
    await plantTree(made, teams, since),
  );
  return { owner, results, rootUnitId: made.rootUnitId };
}
