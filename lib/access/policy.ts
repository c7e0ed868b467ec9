// Who may do what, as one table. Roles add up; what the table does not name is refused.

import type { TeamPlace, Viewer, ViewerTeam } from "./viewer";

/** What a role is relative to one team: a viewer may hold several at once. */
type Standing = "owner" | "admin" | "manager" | "lead" | "member" | "observer" | "pending" | "coach";

const teamActs = {
  seeTeam: ["owner", "admin", "manager", "lead", "member", "observer", "pending"],
  seePublished: ["owner", "admin", "manager", "lead", "member", "observer", "pending"],
  /** Drafts, private notes and withdrawn publications stay the team's: admins and managers are not here on purpose. */
  seeDraft: ["lead", "member"],
  answer: ["lead", "member"],
  /** Votes alone, and reads after the reveal what the team voted. */
  vote: ["lead", "member"],
  /** Runs the voting: reveals, and settles what nobody disputes. */
  facilitate: ["lead", "coach"],
  /** Lets somebody from outside run the voting: the team's own decision. */
  inviteCoach: ["lead"],
  /** Opens the voting to people without an account, and closes it again. */
  inviteGuests: ["lead"],
  startAssessment: ["lead"],
  /** Chooses when the team looks again. */
  planAgain: ["lead"],
  /** Gives next steps an owner and a day; an owner works on their own. */
  planActions: ["lead"],
  /** How far is far enough is the team's own decision: who manages it may propose, and no more. */
  setTargets: ["lead"],
  proposeTargets: ["owner", "admin", "manager"],
  /** What was proposed and how the team answered; the targets themselves are seen with its results. */
  seeProposals: ["owner", "admin", "manager", "lead", "member"],
  publish: ["lead"],
  withdraw: ["lead"],
  deleteDraft: ["lead"],
  acceptMember: ["lead"],
  manageMembers: ["owner", "admin", "lead"],
  renameTeam: ["owner", "admin", "lead"],
  tagTeam: ["owner", "admin", "lead"],
  /** What others may learn of a team is the team's own decision: admins and managers are not here on purpose. */
  offerHelp: ["lead"],
  moveTeam: ["owner", "admin"],
  archiveTeam: ["owner", "admin"],
} as const satisfies Record<string, readonly Standing[]>;

const organisationActs = {
  managePeople: ["owner", "admin"],
  manageUnits: ["owner", "admin"],
  manageTeams: ["owner", "admin"],
  manageModels: ["owner", "admin"],
  manageTrackers: ["owner", "admin"],
  /** An admin must not be able to make themself or others an owner. */
  manageOwners: ["owner"],
  seeAudit: ["owner", "admin"],
  seeEveryUnit: ["owner", "admin"],
} as const satisfies Record<string, readonly Standing[]>;

export type TeamAct = keyof typeof teamActs;
export type OrganisationAct = keyof typeof organisationActs;

const isBelow = (path: string, ancestor: string) => path.startsWith(ancestor);

function standingsIn(viewer: Viewer, place: TeamPlace): readonly Standing[] {
  const own = viewer.teams
    .filter((team) => team.id === place.teamId)
    .map((team): Standing => (team.accepted ? team.role : "pending"));
  const managed = viewer.units
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- a role that a later version wrote counts for nothing
    .filter((unit) => unit.role === "manager" && isBelow(place.unitPath, unit.path))
    .map((): Standing => "manager");
  const organisation: Standing[] = viewer.role === "owner" || viewer.role === "admin" ? [viewer.role] : [];
  const coach: Standing[] = place.coached === true ? ["coach"] : [];
  return [...own, ...managed, ...organisation, ...coach];
}

/** Whether the viewer may do this with that team. Fails closed: an unknown role stands in no row of the table. */
export function canInTeam(viewer: Viewer, act: TeamAct, place: TeamPlace): boolean {
  const allowed: readonly Standing[] = teamActs[act];
  return standingsIn(viewer, place).some((standing) => allowed.includes(standing));
}

/** Whether the viewer may do this in the organisation as a whole. */
export function canInOrganisation(viewer: Viewer, act: OrganisationAct): boolean {
  const allowed: readonly Standing[] = organisationActs[act];
  return allowed.includes(viewer.role);
}

/** Whether the viewer manages this unit: directly, from above, or as an admin or owner. */
export function canManageUnit(viewer: Viewer, unitPath: string): boolean {
  return (
    canInOrganisation(viewer, "seeEveryUnit") ||
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- as above
    viewer.units.some((unit) => unit.role === "manager" && isBelow(unitPath, unit.path))
  );
}

/** Whether there is a unit that the viewer manages. */
export const managesUnits = (viewer: Viewer): boolean =>
  canInOrganisation(viewer, "seeEveryUnit") || viewer.units.length > 0;

/** The teams that the viewer leads, as somebody the team has accepted. */
export const ledTeams = (viewer: Viewer): readonly ViewerTeam[] =>
  viewer.teams.filter((team) => team.accepted && team.role === "lead");

/** Ids of the teams for which the viewer answers and votes: an archived one says nothing any more. */
export function answeringTeamIds(viewer: Viewer): readonly string[] {
  const allowed: readonly Standing[] = teamActs.answer;
  return viewer.teams
    .filter((team) => team.accepted && !team.archived && allowed.includes(team.role))
    .map((team) => team.id);
}

/** Ids of the teams whose drafts the viewer may see. */
export function draftTeamIds(viewer: Viewer): readonly string[] {
  const allowed: readonly Standing[] = teamActs.seeDraft;
  return viewer.teams.filter((team) => team.accepted && allowed.includes(team.role)).map((team) => team.id);
}
