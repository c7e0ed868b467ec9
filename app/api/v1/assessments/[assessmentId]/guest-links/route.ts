import { assessmentInput } from "@/lib/assessments/input";
import { api } from "@/lib/doors/api";
import { openGuestLink } from "@/lib/guests/commands/guest-links";
import { openGuestLinkInput } from "@/lib/guests/input";
import { listGuestLinks } from "@/lib/guests/queries/list-guest-links";

export const GET = api(200, assessmentInput, listGuestLinks);
export const POST = api(201, openGuestLinkInput, openGuestLink);
