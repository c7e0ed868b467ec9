import { describe, expect, it } from "vitest";
import { answeringTeamIds, canInOrganisation, canInTeam, canManageUnit, draftTeamIds } from "./policy";
import type { OrganisationRole, TeamRole, Viewer } from "./viewer";

const place = { teamId: "t1", unitPath: "root/commerce/" };

function makeViewer(overrides: Partial<Viewer> = {}): Viewer {
  return {
    organisationId: "o1",
    organisationName: "Demo",
    timeZone: "UTC",
    demo: false,
    accountId: "a1",
    personId: "p1",
    name: "Somebody",
    email: "somebody@demo.test",
    role: "member",
    teams: [],
    units: [],
    ...overrides,
  };
}

const inTeam = (role: TeamRole, accepted = true, archived = false) =>
  makeViewer({ teams: [{ id: "t1", name: "Checkout", role, accepted, archived }] });
const managing = (path: string) => makeViewer({ units: [{ id: "u1", name: "Unit", role: "manager", path }] });

describe("roles in a team", () => {
  it.each([
    ["lead", true, true, true],
    ["member", true, true, false],
    ["observer", true, false, false],
  ] as const)("%s: sees the team %s, sees drafts %s, publishes %s", (role, sees, drafts, publishes) => {
    const viewer = inTeam(role);
    expect(canInTeam(viewer, "seeTeam", place)).toBe(sees);
    expect(canInTeam(viewer, "seeDraft", place)).toBe(drafts);
    expect(canInTeam(viewer, "publish", place)).toBe(publishes);
  });

  it("somebody added from outside sees no draft until a lead accepts", () => {
    const viewer = inTeam("lead", false);
    expect(canInTeam(viewer, "seeDraft", place)).toBe(false);
    expect(canInTeam(viewer, "publish", place)).toBe(false);
    expect(draftTeamIds(viewer)).toEqual([]);
  });

  it("whoever answers does so until the team is archived; its drafts stay there to be read", () => {
    expect(answeringTeamIds(inTeam("member"))).toEqual(["t1"]);
    expect(answeringTeamIds(inTeam("observer"))).toEqual([]);
    expect(answeringTeamIds(inTeam("lead", false))).toEqual([]);
    expect(answeringTeamIds(inTeam("lead", true, true))).toEqual([]);
    expect(draftTeamIds(inTeam("lead", true, true))).toEqual(["t1"]);
  });

  it("an unknown role can do nothing", () => {
    // A role that a later version might write: the type forbids it, the database might hold it.
    const viewer = inTeam("archmage" as TeamRole);
    expect(canInTeam(viewer, "seeTeam", place)).toBe(false);
    expect(canInOrganisation(makeViewer({ role: "king" as OrganisationRole }), "managePeople")).toBe(false);
  });
});

describe("managers, admins and owners", () => {
  it("a manager sees what is published below and never a draft", () => {
    const viewer = managing("root/");
    expect(canInTeam(viewer, "seePublished", place)).toBe(true);
    expect(canInTeam(viewer, "seeDraft", place)).toBe(false);
  });

  it("a manager of a sibling unit sees nothing", () => {
    expect(canInTeam(managing("root/data/"), "seeTeam", place)).toBe(false);
    expect(canManageUnit(managing("root/data/"), "root/commerce/")).toBe(false);
  });

  it.each(["owner", "admin"] as const)("an %s manages people and sees no draft", (role) => {
    const viewer = makeViewer({ role });
    expect(canInOrganisation(viewer, "managePeople")).toBe(true);
    expect(canInTeam(viewer, "seePublished", place)).toBe(true);
    expect(canInTeam(viewer, "seeDraft", place)).toBe(false);
    expect(canInTeam(viewer, "answer", place)).toBe(false);
  });

  it("only an owner makes owners", () => {
    expect(canInOrganisation(makeViewer({ role: "admin" }), "manageOwners")).toBe(false);
    expect(canInOrganisation(makeViewer({ role: "owner" }), "manageOwners")).toBe(true);
  });

  it("roles add up", () => {
    const viewer = { ...inTeam("observer"), units: managing("root/commerce/").units };
    expect(canManageUnit(viewer, "root/commerce/checkout/")).toBe(true);
    expect(canInTeam(viewer, "seeDraft", place)).toBe(false);
  });
});
