import { changeAction, deleteAction } from "@/lib/actions/commands/change-action";
import { changeUnitActionInput, unitActionInput } from "@/lib/actions/input";
import { api } from "@/lib/doors/api";

export const PATCH = api(204, changeUnitActionInput, (viewer, input) => changeAction(viewer, input));
export const DELETE = api(204, unitActionInput, deleteAction);
