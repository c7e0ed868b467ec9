import { api } from "@/lib/doors/api";
import { closeGuestLink } from "@/lib/guests/commands/guest-links";
import { guestLinkInput } from "@/lib/guests/input";

export const DELETE = api(204, guestLinkInput, closeGuestLink);
