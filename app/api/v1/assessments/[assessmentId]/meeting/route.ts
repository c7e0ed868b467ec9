import { assessmentInput } from "@/lib/assessments/input";
import { api } from "@/lib/doors/api";
import { endMeeting, startMeeting } from "@/lib/votes/commands/hold-meeting";
import { startMeetingInput } from "@/lib/votes/input";
import { getMeeting } from "@/lib/votes/queries/find-meeting";

export const GET = api(200, assessmentInput, getMeeting);
export const PUT = api(204, startMeetingInput, startMeeting);
export const DELETE = api(204, assessmentInput, endMeeting);
