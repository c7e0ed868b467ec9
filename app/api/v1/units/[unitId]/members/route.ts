import { api } from "@/lib/doors/api";
import { addUnitMember } from "@/lib/units/commands";
import { addUnitMemberInput, listUnitMembersInput } from "@/lib/units/input";
import { listUnitMembers } from "@/lib/units/queries";

export const GET = api(200, listUnitMembersInput, listUnitMembers);
export const POST = api(201, addUnitMemberInput, addUnitMember);
