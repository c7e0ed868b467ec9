// For database tests: an organisation with a tracker that a stand-in plays, and an action to make an issue of.

import { afterEach, beforeAll, beforeEach } from "vitest";
import { makeTeamAction } from "@/lib/actions/commands/make-actions";
import { makeTeamActionInput } from "@/lib/actions/input";
import { listTeamActions } from "@/lib/actions/queries/list-actions";
import { addTracker } from "@/lib/trackers/commands/change-tracker";
import { addTrackerInput } from "@/lib/trackers/input";
import { smallOrganisation } from "./small-organisation";
import { standInAccount, standInToken, TrackerStandIn } from "./tracker-stand-in";

/** A stand-in of its own for each test of a file; read its fields inside the tests, since each begins anew. */
export function standInForEach(): { standIn: TrackerStandIn; address: string } {
  const present = { standIn: new TrackerStandIn(), address: "" };
  beforeAll(() => {
    process.env["TRACKER_PRIVATE"] = "1";
  });
  beforeEach(async () => {
    present.standIn = new TrackerStandIn();
    present.address = await present.standIn.open();
  });
  afterEach(() => present.standIn.close());
  return present;
}

export type TestedKind = "github" | "jira";

/** What an admin says of the stand-in at an address; `more` is said otherwise. */
export const trackerAt = (address: string, kind: TestedKind, more: object = {}) =>
  addTrackerInput.parse({
    kind,
    address,
    token: standInToken,
    ...(kind === "github" ? { project: "acme/shop" } : { project: "SHOP", account: standInAccount }),
    ...more,
  });

export async function trackedAction(address: string, kind: TestedKind = "github", more: object = {}) {
  const people = await smallOrganisation();
  const { lead, owner, member, organisationId, teamId } = people;
  const { id: trackerId } = await addTracker(owner, trackerAt(address, kind, more));
  const wish = { teamId, title: "Build on every commit", note: "Quietly", model: "cdmm", practice: "CO-1a" };
  const newAction = async () =>
    (await makeTeamAction(lead, makeTeamActionInput.parse({ ...wish, ownerId: member.personId }))).id;
  const actionId = await newAction();
  const input = { teamId, actionId };
  return {
    ...people,
    trackerId,
    key: { organisationId, actionId },
    input,
    push: { ...input, trackerId },
    /** One more action like it. */
    newAction,
    look: async () => (await listTeamActions(lead, { teamId })).items.find(({ id }) => id === actionId),
  };
}

export const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);
