import { guestApi } from "@/lib/doors/guest";
import { saveGuestVote } from "@/lib/guests/commands/save-guest-vote";
import { guestVoteInput } from "@/lib/guests/input";

export const PUT = guestApi(guestVoteInput, saveGuestVote);
