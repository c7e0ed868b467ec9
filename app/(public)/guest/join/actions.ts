"use server";

import { guestEntryAction } from "@/lib/doors/guest-forms";
import { joinAsGuest } from "@/lib/guests/commands/join-as-guest";
import { joinAsGuestInput } from "@/lib/guests/input";

export const joinAsGuestAction = guestEntryAction(joinAsGuestInput, joinAsGuest, "/guest");
