// What the teams of a unit have published, as figures of one moment.

import type { Viewer } from "@/lib/access/viewer";
import { modelsOfVersions } from "@/lib/catalogue/queries";
import type { Model } from "@/lib/models/types";
import { distributionOf } from "../distribution";
import { overviewCategory, staleBefore, staleFrom } from "../rules";
import type { OverviewView } from "../types";
import { inPlaces, type Placed } from "./in-places";
import type { ManagedUnit } from "./managed-unit";
import { nextPublication } from "./next-publication";
import { readStandings, type Standings, type TeamStanding } from "./read-standings";
import { memoryOf } from "./remembered";

/** A team with its unit, at or below the one that was asked about. */
export type PlacedTeam = Placed<TeamStanding>;

/** All teams, by unit in the order of the tree and by name in each, and every figure over them. */
type UnitFigures = Pick<OverviewView, "inForce" | "stale" | "never" | "shared" | "categories" | "practices"> & {
  readonly teams: readonly PlacedTeam[];
};

type Moment = {
  readonly at: Date;
  /** Whether the moment is the present one, whose figures change as time goes by. */
  readonly isNow: boolean;
  readonly tag: string | undefined;
};

/** The answers of the teams that shared them, with the practices that their versions of the model ask for. */
async function sharedOf(viewer: Viewer, values: Standings["values"]) {
  const versions = await modelsOfVersions(
    viewer,
    values.map(({ versionId }) => versionId),
  );
  return values.flatMap(({ versionId, teams }) => {
    const version = versions.get(versionId);
    return version ? [{ practices: version.practices.map(({ id }) => id), teams }] : [];
  });
}

const remembered = memoryOf<UnitFigures>(40);

/** Figures of a model at a moment, over the teams at and below a unit that the viewer manages. */
export function figuresAt(viewer: Viewer, unit: ManagedUnit, model: Model, { at, isNow, tag }: Moment) {
  const about = [model.key, model.version, tag ?? null, isNow ? "now" : at.getTime()];
  return remembered(viewer, unit, about, async () => {
    const stale = staleBefore(at, unit.staleAfter);
    const asked = { path: unit.path, modelKey: model.key, at, staleBefore: stale, tag };
    const [standings, next] = await Promise.all([
      readStandings(viewer, asked),
      isNow ? nextPublication(viewer, model.key, at) : Infinity,
    ]);
    const [teams, shared] = await Promise.all([
      inPlaces(viewer, unit.path, standings.teams),
      sharedOf(viewer, standings.values),
    ]);
    const published = teams.flatMap(({ result }) => (result ? [result.publishedAt] : []));
    const current = published.filter((publishedAt) => publishedAt >= stale.getTime());
    const levels = model.gate === null ? null : model.levels.map(({ id }) => id);
    return {
      until: isNow ? Math.min(next, staleFrom(current, unit.staleAfter)) : Infinity,
      value: {
        teams,
        inForce: current.length,
        stale: published.length - current.length,
        never: teams.length - published.length,
        shared: shared.reduce((sum, { teams: { length } }) => sum + length, 0),
        categories: model.categories.map(({ id }) =>
          overviewCategory(
            id,
            levels,
            standings.categories.filter(({ category }) => category === id),
          ),
        ),
        practices: distributionOf(model, shared),
      },
    };
  });
}
