// The person behind the present request, with their rights. Built by lib/auth, needed by every query and command.

export type OrganisationRole = "owner" | "admin" | "member";
export type TeamRole = "lead" | "member" | "observer";
export type UnitRole = "manager";

export type ViewerTeam = {
  readonly id: string;
  readonly name: string;
  readonly role: TeamRole;
  /** false until a lead has accepted somebody who was added from outside: no drafts before that. */
  readonly accepted: boolean;
  /** Its drafts are there to be read, and nothing is said in them. */
  readonly archived: boolean;
};

export type ViewerUnit = {
  readonly id: string;
  readonly name: string;
  readonly role: UnitRole;
  /** The unit's path in the tree; everything below starts with it. */
  readonly path: string;
};

export type Viewer = {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly timeZone: string;
  readonly demo: boolean;
  readonly accountId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly role: OrganisationRole;
  readonly teams: readonly ViewerTeam[];
  readonly units: readonly ViewerUnit[];
};

/** Where a team stands: what is needed to tell what a viewer may do with it. */
export type TeamPlace = {
  readonly teamId: string;
  readonly unitPath: string;
  /** Whether a lead invited the viewer to coach the team there, in one assessment. */
  readonly coached?: boolean;
};
