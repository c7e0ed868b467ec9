// The organisation "Other": somebody else's, with one team. Nothing of it may ever be seen from Demo, nor the other way.

import { getModelVersion } from "@/lib/catalogue/queries";
import { createTeam } from "@/lib/teams/commands/change-team";
import { fillHistory } from "./history";
import { foundOrganisation, join, viewerOf, withoutPassword } from "./people";
import { quartersBefore } from "./quarters";

export async function fillOtherOrganisation(now: Date): Promise<void> {
  const { claims, rootUnitId } = await foundOrganisation("Other", "UTC", {
    name: "Owner of Other",
    email: "owner@other.test",
  });
  await withoutPassword(claims);
  const owner = await viewerOf(claims);
  const team = await createTeam(owner, { unitId: rootUnitId, name: "Lighthouse", lead: false });
  const invitation = { email: "outsider@other.test", teamId: team.id, teamRole: "lead" as const };
  const lead = await viewerOf(await join(owner, "Lead of Lighthouse", invitation));
  const { model } = await getModelVersion(owner, { key: "cdmm" });
  const steady = (height: number) => [height];
  const heights = {
    culture: steady(2.1),
    design: steady(1.4),
    build: steady(2.6),
    test: steady(1.9),
    information: steady(1.2),
  };
  const plan = { name: "Lighthouse", unit: "Platform", quarters: [5], share: "results", people: 3, heights } as const;
  await fillHistory(lead, team.id, plan, model, quartersBefore(now));
}
