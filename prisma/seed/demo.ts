// The organisation "Demo": its tree, its twelve teams, its people, six quarters of results and two rounds.

import type { Viewer } from "@/lib/access/viewer";
import { getModelVersion } from "@/lib/catalogue/queries";
import { archiveTeam, createTeam, updateTeam } from "@/lib/teams/commands/change-team";
import { planAgain } from "@/lib/teams/commands/plan-again";
import { createUnit } from "@/lib/units/commands";
import { planTeam, planUnit } from "./actions";
import { fillHistory } from "./history";
import { foundOrganisation, join, viewerOf, withoutPassword } from "./people";
import { dayOf, quartersBefore } from "./quarters";
import { openRounds } from "./rounds";
import { markSteps } from "./steps";
import { aim, propose } from "./targets";
import { mlopsPlans, type TeamPlan, teamPlans } from "./teams";

const aDay = 24 * 60 * 60 * 1000;

const inDays = (now: Date, days: number) => new Date(now.getTime() + days * aDay).toISOString().slice(0, 10);

const addressOf = (team: string) => `lead.${team.toLowerCase().replaceAll(" ", "-")}@demo.test`;

async function peopleOfCheckout(owner: Viewer, teamId: string) {
  const invitation = { email: "lead@demo.test", teamId, teamRole: "lead" as const };
  const lead = await viewerOf(await join(owner, "Lead of Checkout", invitation));
  for (const [at, name] of ["member", "member2", "member3", "member4"].entries()) {
    await join(lead, `Member ${at + 1} of Checkout`, { email: `${name}@demo.test`, teamId, teamRole: "member" });
  }
  await join(lead, "Observer of Checkout", { email: "observer@demo.test", teamId, teamRole: "observer" });
  return lead;
}

async function leadOf(owner: Viewer, { name }: TeamPlan, teamId: string) {
  if (name === "Checkout") return peopleOfCheckout(owner, teamId);
  const claims = await join(owner, `Lead of ${name}`, { email: addressOf(name), teamId, teamRole: "lead" });
  await withoutPassword(claims);
  return viewerOf(claims);
}

/** Makes everything; `now` decides which quarters were the last ones. */
export async function fillDemoOrganisation(now: Date): Promise<void> {
  const { claims, rootUnitId } = await foundOrganisation("Demo", "Europe/Berlin", {
    name: "Owner of Demo",
    email: "admin@demo.test",
  });
  const owner = await viewerOf(claims);
  const manager = await join(owner, "Manager of Demo", {
    email: "manager@demo.test",
    unitId: rootUnitId,
    unitRole: "manager",
  });
  const managing = await viewerOf(manager);
  const units = new Map<string, string>();
  for (const name of ["Platform", "Commerce", "Data"]) {
    units.set(name, (await createUnit(owner, { parentId: rootUnitId, name })).id);
  }
  const { model: cdmm } = await getModelVersion(owner, { key: "cdmm" });
  const { model: mlops } = await getModelVersion(owner, { key: "mlops" });
  const quarters = quartersBefore(now);
  for (const plan of teamPlans) {
    const team = await createTeam(owner, { unitId: units.get(plan.unit) ?? rootUnitId, name: plan.name, lead: false });
    const lead = await leadOf(owner, plan, team.id);
    const { tags, mayBeAsked } = plan;
    if (tags) await updateTeam(lead, { teamId: team.id, tags: [...tags] });
    if (mayBeAsked) await updateTeam(lead, { teamId: team.id, mayBeAsked });
    await fillHistory(lead, team.id, plan, cdmm, quarters);
    const ofModels = mlopsPlans.find(({ name }) => name === plan.name);
    if (ofModels) await fillHistory(lead, team.id, ofModels, mlops, quarters);
    if (plan.againInDays !== undefined)
      await planAgain(lead, { teamId: team.id, on: inDays(now, plan.againInDays) }, now);
    await aim(lead, { id: team.id, name: plan.name }, now);
    await markSteps(lead, { id: team.id, name: plan.name });
    if (plan.name === "Checkout") {
      await planTeam(lead, team.id, now);
      await propose(managing, lead, team.id, now);
    }
    const last = plan.archivedAfter === undefined ? undefined : quarters[plan.archivedAfter];
    if (last) await archiveTeam(owner, { teamId: team.id }, dayOf(last, 88, 0));
  }
  const commerce = units.get("Commerce") ?? rootUnitId;
  await planUnit(managing, rootUnitId, cdmm.key, now);
  await openRounds(managing, { everybody: rootUnitId, commerce, model: cdmm.key }, now);
}
