import { makeUnitAction } from "@/lib/actions/commands/make-unit-action";
import { makeUnitActionInput, unitActionsInput } from "@/lib/actions/input";
import { listUnitActions } from "@/lib/actions/queries/list-actions";
import { api } from "@/lib/doors/api";

export const GET = api(200, unitActionsInput, listUnitActions);
export const POST = api(201, makeUnitActionInput, makeUnitAction);
