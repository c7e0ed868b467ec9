import { api } from "@/lib/doors/api";
import { createUnit } from "@/lib/units/commands";
import { createUnitInput, listUnitsInput } from "@/lib/units/input";
import { listUnits } from "@/lib/units/queries";

export const GET = api(200, listUnitsInput, listUnits);
export const POST = api(201, createUnitInput, createUnit);
