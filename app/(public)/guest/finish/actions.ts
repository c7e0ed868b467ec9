"use server";

import { guestAction } from "@/lib/doors/guest-forms";
import { finishGuestVoting, resumeGuestVoting } from "@/lib/guests/commands/finish-guest-voting";

export const finishGuestAction = guestAction(finishGuestVoting, "/guest/finish");
export const resumeGuestAction = guestAction(resumeGuestVoting, "/guest/finish");
