// The teams that can be asked about one practice, page by page.

import type { Viewer } from "@/lib/access/viewer";
import { getModelVersion } from "@/lib/catalogue/queries";
import { notFound } from "@/lib/errors";
import type { ListPeersInput } from "../input";
import type { Peer } from "../types";
import { findPeers } from "./find-peers";

/** More teams than any organisation has. */
const everybody = 1_000_000;

/** By name. The viewer's own teams are left out, or the one that they ask for. Throws not_found. */
export async function listPeers(
  viewer: Viewer,
  input: ListPeersInput,
): Promise<{ items: Peer[]; next: string | null }> {
  const { model } = await getModelVersion(viewer, { key: input.key, version: input.version });
  const practice = model.practices.find(({ id }) => id === input.practice);
  if (!practice) throw notFound("practice");
  const except = input.team === undefined ? viewer.teams.map(({ id }) => id) : [input.team];
  const found = await findPeers(viewer, { model: model.key, practices: [practice.id], except, limit: everybody });
  const all = practice.direction === "normal" ? (found.get(practice.id)?.items ?? []) : [];
  const from = input.after === undefined ? 0 : all.findIndex(({ team }) => team.id === input.after) + 1;
  const items = all.slice(from, from + input.limit);
  return { items, next: from + items.length < all.length ? (items.at(-1)?.team.id ?? null) : null };
}
