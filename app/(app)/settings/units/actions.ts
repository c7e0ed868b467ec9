"use server";

import { formAction } from "@/lib/doors/action";
import { archiveTeam, createTeam, restoreTeam, updateTeam } from "@/lib/teams/commands/change-team";
import { createTeamInput, teamInput, updateTeamInput } from "@/lib/teams/input";
import { addUnitMember, createUnit, deleteUnit, removeUnitMember, updateUnit } from "@/lib/units/commands";
import { addUnitMemberInput, createUnitInput, unitInput, unitMemberInput, updateUnitInput } from "@/lib/units/input";

const here = () => "/settings/units";

export const createUnitAction = formAction(createUnitInput, createUnit, here);
export const updateUnitAction = formAction(updateUnitInput, updateUnit, here);
export const deleteUnitAction = formAction(unitInput, deleteUnit, here);
export const addManagerAction = formAction(addUnitMemberInput, addUnitMember, here);
export const removeManagerAction = formAction(unitMemberInput, removeUnitMember, here);
/** A new team leads on to its own page of people: the next thing is who is in it. */
export const createTeamAction = formAction(createTeamInput, createTeam, ({ id }) => `/teams/${id}/members`);
export const updateTeamAction = formAction(updateTeamInput, updateTeam, here);
export const archiveTeamAction = formAction(teamInput, (viewer, input) => archiveTeam(viewer, input), here);
export const restoreTeamAction = formAction(teamInput, restoreTeam, here);
