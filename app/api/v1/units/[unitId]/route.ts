import { api } from "@/lib/doors/api";
import { deleteUnit, updateUnit } from "@/lib/units/commands";
import { unitInput, updateUnitInput } from "@/lib/units/input";
import { getUnit } from "@/lib/units/queries";

export const GET = api(200, unitInput, getUnit);
export const PATCH = api(204, updateUnitInput, updateUnit);
export const DELETE = api(204, unitInput, deleteUnit);
