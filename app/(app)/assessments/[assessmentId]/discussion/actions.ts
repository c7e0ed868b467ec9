"use server";

import { assessmentInput } from "@/lib/assessments/input";
import { formAction } from "@/lib/doors/action";
import { facilitateVoting, joinVoting } from "@/lib/votes/commands/facilitate";
import { finishVoting, resumeVoting } from "@/lib/votes/commands/finish-voting";
import { endMeeting, startMeeting } from "@/lib/votes/commands/hold-meeting";
import { dismissCoach, inviteCoach } from "@/lib/votes/commands/invite-coach";
import { revealVotes } from "@/lib/votes/commands/reveal-votes";
import { settleVotes } from "@/lib/votes/commands/settle-votes";
import { coachInput, inviteCoachInput, settleVotesInput, startMeetingInput, votingInput } from "@/lib/votes/input";

const here = (_: unknown, { assessmentId }: { readonly assessmentId: string }) =>
  `/assessments/${assessmentId}/discussion`;

export const finishAction = formAction(votingInput, finishVoting, here);
export const resumeAction = formAction(votingInput, resumeVoting, here);
export const revealAction = formAction(votingInput, revealVotes, here);
export const settleAction = formAction(settleVotesInput, settleVotes, here);
export const facilitateAction = formAction(assessmentInput, facilitateVoting, here);
export const joinAction = formAction(assessmentInput, joinVoting, here);
export const startMeetingAction = formAction(startMeetingInput, startMeeting, here);
export const endMeetingAction = formAction(assessmentInput, endMeeting, here);
export const inviteCoachAction = formAction(inviteCoachInput, inviteCoach, here);
export const dismissCoachAction = formAction(coachInput, dismissCoach, here);
