import { api } from "@/lib/doors/api";
import { inviteCoach } from "@/lib/votes/commands/invite-coach";
import { inviteCoachInput } from "@/lib/votes/input";

export const POST = api(204, inviteCoachInput, inviteCoach);
