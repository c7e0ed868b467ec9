// The tree of units and who manages them.

import {
  addUnitMemberInput,
  createUnitInput,
  listUnitMembersInput,
  listUnitsInput,
  unitInput,
  unitMemberInput,
  updateUnitInput,
  updateUnitMemberInput,
} from "@/lib/units/input";
import { type Calls, change, get, make } from "../operation";

export const unitCalls: Calls = {
  "/units": {
    get: get("The units that the viewer manages", listUnitsInput, "PageOfUnits"),
    post: make("Make a unit below another", createUnitInput, "Made"),
  },
  "/units/{unitId}": {
    get: get("One unit", unitInput, "Unit"),
    patch: change("Rename or move a unit", updateUnitInput),
    delete: change("Delete an empty unit", unitInput),
  },
  "/units/{unitId}/members": {
    get: get("Who manages a unit", listUnitMembersInput, "PageOfUnitMembers"),
    post: make("Let somebody manage a unit", addUnitMemberInput, "UnitMember"),
  },
  "/units/{unitId}/members/{memberId}": {
    patch: change("Change as what somebody is in a unit", updateUnitMemberInput),
    delete: change("End somebody's managing of a unit", unitMemberInput),
  },
};
