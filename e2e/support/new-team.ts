// A team of its own for a journey that leaves something behind: what is published stays in a team's history for good.

import { expect, type APIRequestContext } from "@playwright/test";
import type { DemoPerson } from "./people";
import { startIn } from "./test";

type Listed<T> = { readonly items: readonly T[] };

/** A new team in Commerce with the lead, a member and the observer of Checkout, and an open assessment of it. */
export async function startInNewTeam(admin: APIRequestContext, lead: APIRequestContext) {
  const units: Listed<{ id: string; name: string }> = await (await admin.get("units?limit=200")).json();
  const people: Listed<{ id: string; email: string }> = await (await admin.get("people?limit=200")).json();
  const unitId = units.items.find(({ name }) => name === "Commerce")?.id;
  const made = await admin.post("teams", { data: { unitId, name: `Team of ${Date.now()}` } });
  const { id: teamId }: { id: string } = await made.json();
  const add = async (by: APIRequestContext, email: DemoPerson, role: string) => {
    const personId = people.items.find((one) => one.email === email)?.id;
    expect((await by.post(`teams/${teamId}/members`, { data: { personId, role } })).status(), email).toBe(201);
  };
  await add(admin, "lead@demo.test", "lead");
  await add(lead, "member@demo.test", "member");
  await add(lead, "observer@demo.test", "observer");
  return { teamId, draft: await startIn(lead, teamId) };
}
