// The practices to choose from where somebody says what an action is about.

import type { Viewer } from "@/lib/access/viewer";
import { getModelVersion } from "@/lib/catalogue/queries";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { starters } from "@/lib/models/starters";
import { getDashboardChoices } from "@/lib/overviews/queries/get-choices";
import { keyOf } from "../rules";
import type { PracticeGroup } from "../types";

/** Those of the newest version, by category in the model's order. */
async function practicesOf(viewer: Viewer, key: string): Promise<readonly PracticeGroup[]> {
  const { model } = await getModelVersion(viewer, { key });
  return model.categories.map((category) => ({
    name: category.name,
    practices: model.practices
      .filter((practice) => practice.category === category.id)
      .map(({ id, statement }) => ({ key: keyOf({ model: model.key, practice: id }), statement })),
  }));
}

/** The model that the team published with last, or else began to answer; without any the one for newcomers. */
async function modelInUse(viewer: Viewer, teamId: string): Promise<string> {
  const own = { ...ownOrganisation(viewer), teamId };
  const [published, begun] = await Promise.all([
    db.publication.findFirst({
      where: { ...own, withdrawal: { is: null } },
      orderBy: { publishedAt: "desc" },
      select: { modelKey: true },
    }),
    db.assessment.findFirst({ where: own, orderBy: { createdAt: "desc" }, select: { modelKey: true } }),
  ]);
  return (published ?? begun)?.modelKey ?? starters.newcomer;
}

/** For a viewer whom the caller found to plan there: others would learn from it what the team began to answer. */
export const listTeamPractices = async (viewer: Viewer, teamId: string) =>
  practicesOf(viewer, await modelInUse(viewer, teamId));

/** Of the model that a page is about, or else of the one that most results are of. */
export async function listUnitPractices(viewer: Viewer, model: string | undefined) {
  const { models } = await getDashboardChoices(viewer);
  const known = models.find(({ key }) => key === model) ?? models[0];
  return known ? practicesOf(viewer, known.key) : [];
}
