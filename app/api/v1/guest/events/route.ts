import { guestEvents } from "@/lib/doors/guest";
import { guestVotingInput } from "@/lib/guests/input";
import { watchGuestVoting } from "@/lib/guests/queries/watch-guest-voting";

export const GET = guestEvents(guestVotingInput, watchGuestVoting);
