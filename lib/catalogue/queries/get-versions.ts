// The versions of a model that an organisation has, and what changed between two of them.

import { compareVersions } from "compare-versions";
import { canInOrganisation } from "@/lib/access/policy";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db/client";
import { ownOrganisation } from "@/lib/db/scope";
import { notFound } from "@/lib/errors";
import { type Comparison, compareModels } from "@/lib/models/compare";
import type { Model } from "@/lib/models/types";
import type { VersionsPageInput } from "../input";
import { modelsOfVersions } from "../queries";

export type VersionsView = {
  readonly key: string;
  readonly title: string;
  readonly retiredAt: string | null;
  /** Newest first; `since` is when the organisation got it. */
  readonly versions: readonly { readonly version: string; readonly since: string; readonly results: number }[];
  /** null while there is one version only. */
  readonly compared: { readonly from: Model; readonly to: Model; readonly comparison: Comparison } | null;
  readonly can: { readonly retire: boolean };
};

/** The versions of a model, and the difference of the two asked for (the newest two unless named). Throws not_found. */
export async function getVersions(viewer: Viewer, input: VersionsPageInput): Promise<VersionsView> {
  const model = await db.model.findUnique({
    where: { organisationId_key: { ...ownOrganisation(viewer), key: input.key } },
    select: {
      title: true,
      retiredAt: true,
      versions: { select: { id: true, version: true, createdAt: true, _count: { select: { publications: true } } } },
    },
  });
  if (!model) throw notFound("model");
  const versions = model.versions.toSorted((a, b) => compareVersions(b.version, a.version));
  const named = (version: string | undefined) => versions.find((one) => one.version === version);
  const to = named(input.to) ?? versions[0];
  const from = named(input.from) ?? versions[to ? versions.indexOf(to) + 1 : 1];
  const models = await modelsOfVersions(
    viewer,
    [from?.id, to?.id].filter((id) => id !== undefined),
  );
  const [earlier, later] = [models.get(from?.id ?? ""), models.get(to?.id ?? "")];
  return {
    key: input.key,
    title: later?.title ?? model.title,
    retiredAt: model.retiredAt?.toISOString() ?? null,
    versions: versions.map(({ version, createdAt, _count }) => ({
      version,
      since: createdAt.toISOString(),
      results: _count.publications,
    })),
    compared: earlier && later ? { from: earlier, to: later, comparison: compareModels(earlier, later) } : null,
    can: { retire: canInOrganisation(viewer, "manageModels") },
  };
}
