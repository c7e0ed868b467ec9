import { makeTeamAction } from "@/lib/actions/commands/make-actions";
import { makeTeamActionInput, teamActionsInput } from "@/lib/actions/input";
import { listTeamActions } from "@/lib/actions/queries/list-actions";
import { api } from "@/lib/doors/api";

export const GET = api(200, teamActionsInput, listTeamActions);
export const POST = api(201, makeTeamActionInput, makeTeamAction);
