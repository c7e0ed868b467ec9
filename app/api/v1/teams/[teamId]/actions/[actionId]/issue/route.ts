import { api } from "@/lib/doors/api";
import { lookAgain, pushIssue } from "@/lib/trackers/commands/push-issue";
import { actionIssueInput, pushIssueInput } from "@/lib/trackers/input";

export const POST = api(204, pushIssueInput, (viewer, input) => pushIssue(viewer, input));
export const PUT = api(204, actionIssueInput, (viewer, input) => lookAgain(viewer, input));
