// Whom to ask about practices. For everybody in the organisation: that is what a team agrees to, whatever else it shared.

import type { Viewer } from "@/lib/access/viewer";
import { modelsOfVersions } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { peersOf } from "../rules";
import type { Peers } from "../types";
import { readAskableTeams } from "./read-askable-teams";

type Asked = {
  readonly model: string;
  readonly practices: readonly string[];
  /** Teams that are left out: those who ask. */
  readonly except: readonly string[];
  /** How many are named for each practice. */
  readonly limit?: number;
};

async function versionsOf(viewer: Viewer, key: string) {
  const versions = await db.modelVersion.findMany({
    where: { ...ownOrganisation(viewer), model: { key } },
    select: { id: true },
  });
  return modelsOfVersions(
    viewer,
    versions.map(({ id }) => id),
  );
}

/**
 * For each practice that somebody can be asked about: the teams that agreed to be asked and whose current result, of
 * whichever version, has it in place after the quality gate. By name, never by score.
 */
export async function findPeers(viewer: Viewer, asked: Asked): Promise<ReadonlyMap<string, Peers>> {
  const { model: modelKey, practices, except, limit = 5 } = asked;
  if (practices.length === 0) return new Map();
  const versions = await versionsOf(viewer, modelKey);
  const gated = [...versions].flatMap(([id, { quality }]) => (quality === "gate" ? [id] : []));
  const teams = await readAskableTeams(viewer, { modelKey, except, gated });
  return peersOf(teams, versions, practices, limit);
}
