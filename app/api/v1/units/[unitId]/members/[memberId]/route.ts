import { api } from "@/lib/doors/api";
import { removeUnitMember, updateUnitMember } from "@/lib/units/commands";
import { unitMemberInput, updateUnitMemberInput } from "@/lib/units/input";

export const PATCH = api(204, updateUnitMemberInput, updateUnitMember);
export const DELETE = api(204, unitMemberInput, removeUnitMember);
