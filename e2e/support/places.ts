// Every page and every route of the application, as the files say, with what a visit needs. A file that is missing here
// fails the walk over them.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { startDraft, teamNamed } from "./test";

const app = join(process.cwd(), "app");

const addressOf = (file: string) => {
  const path = file
    .replaceAll("\\", "/")
    .replace(/(^|\/)\([^)]+\)/g, "")
    .replace(/\/?(page\.tsx|route\.ts)$/, "");
  return path.startsWith("/") ? path : `/${path}`;
};

const filesNamed = (name: string) =>
  readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(name))
    .map(addressOf)
    .toSorted();

export const pagesOfApp = () => filesNamed("page.tsx");
export const routesOfApp = () => filesNamed("route.ts");

/** Things of the organisation Demo, by the names that addresses use for them. */
export type Things = Readonly<
  Record<
    | "assessmentId"
    | "draftId"
    | "evidenceId"
    | "actionId"
    | "unitActionId"
    | "teamId"
    | "unitId"
    | "personId"
    | "memberId"
    | "unitMemberId"
    | "invitationId"
    | "roundId"
    | "tokenId"
    | "trackerId"
    | "invitationToken",
    string
  >
>;

type Id = { readonly id: string };
type Listed = { readonly items: readonly Id[] };

const first = async (api: APIRequestContext, path: string): Promise<string> => {
  const { items } = (await (await api.get(path)).json()) as Listed; // our own API
  const [item] = items;
  if (!item) throw new Error(`Nothing at ${path}.`);
  return item.id;
};

/** Makes a draft, an invitation, a round and a token in Demo, and gives the ids of these and of what is there. */
export async function thingsOfDemo(admin: APIRequestContext, lead: APIRequestContext): Promise<Things> {
  const teamId = await teamNamed(lead, "Checkout");
  const { items: published } = (await (await lead.get(`teams/${teamId}/assessments`)).json()) as {
    items: readonly (Id & { readonly state: string })[];
  }; // our own API
  const draftId = await startDraft(lead);
  const added = await lead.post(`assessments/${draftId}/answers/CO-1a/evidence`, {
    data: { title: "Releases of Checkout", date: "2026-01-31" },
  });
  const { id: evidenceId } = (await added.json()) as Id; // our own API
  const planned = await lead.post(`teams/${teamId}/actions`, { data: { title: "Ask Payments", shared: true } });
  const { id: actionId } = (await planned.json()) as Id; // our own API
  const invited = await admin.post("invitations", { data: { email: `nobody-${Date.now()}@demo.test` } });
  const { id: invitationId, path } = (await invited.json()) as Id & { path: string }; // our own API
  const made = await lead.post("tokens", { data: { name: "Of the walk" } });
  const { id: tokenId } = (await made.json()) as Id; // our own API
  const tracked = await admin.post("trackers", {
    data: { kind: "github", address: "https://github.com", project: "demo/checkout" },
  });
  const { id: trackerId } = (await tracked.json()) as Id; // our own API
  const unitId = await first(admin, "units");
  const plannedThere = await admin.post(`units/${unitId}/actions`, { data: { title: "Help Checkout" } });
  const { id: unitActionId } = (await plannedThere.json()) as Id; // our own API
  const opened = await admin.post("rounds", {
    data: { unitId, model: "cdmm", name: "Round of the walk", startsOn: "2099-01-01", endsOn: "2099-12-31" },
  });
  const { id: roundId } = (await opened.json()) as Id; // our own API
  return {
    assessmentId: published.find(({ state }) => state === "published")?.id ?? "",
    draftId,
    evidenceId,
    actionId,
    unitActionId,
    teamId,
    unitId,
    personId: await first(admin, "people"),
    memberId: await first(lead, `teams/${teamId}/members`),
    unitMemberId: await first(admin, `units/${unitId}/members`),
    invitationId,
    roundId,
    tokenId,
    trackerId,
    invitationToken: path.replace("/invite/", ""),
  };
}

/** Undoes what `thingsOfDemo` made. */
export async function clearThings(admin: APIRequestContext, lead: APIRequestContext, things: Things): Promise<void> {
  await lead.delete(`assessments/${things.draftId}`);
  await lead.delete(`teams/${things.teamId}/actions/${things.actionId}?revision=1`);
  await admin.delete(`units/${things.unitId}/actions/${things.unitActionId}?revision=1`);
  await lead.delete(`tokens/${things.tokenId}`);
  await admin.delete(`trackers/${things.trackerId}`);
  await admin.delete(`invitations/${things.invitationId}`);
  await admin.post(`rounds/${things.roundId}/closure`);
}

/** An address with the things of Demo put in. */
export function fill(address: string, things: Things, draft = false): string {
  const inUnit = address.includes("/units/");
  return address
    .replace("[assessmentId]", draft ? things.draftId : things.assessmentId)
    .replace("[evidenceId]", things.evidenceId)
    .replace("[actionId]", inUnit ? things.unitActionId : things.actionId)
    .replace("[teamId]", things.teamId)
    .replace("[unitId]", things.unitId)
    .replace("[personId]", things.personId)
    .replace("[memberId]", inUnit ? things.unitMemberId : things.memberId)
    .replace("[invitationId]", things.invitationId)
    .replace("[roundId]", things.roundId)
    .replace("[tokenId]", things.tokenId)
    .replace("[trackerId]", things.trackerId)
    .replace("[linkId]", things.tokenId)
    .replace("[file]", "heatmap.svg")
    .replace("[practice]", "CO-1a")
    .replace("[key]", "cdmm")
    .replace("[token]", "no-such-token");
}
