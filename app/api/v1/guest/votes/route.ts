import { guestApi } from "@/lib/doors/guest";
import { guestVotingInput } from "@/lib/guests/input";
import { getGuestProgress } from "@/lib/guests/queries/get-guest-progress";

export const GET = guestApi(guestVotingInput, getGuestProgress);
