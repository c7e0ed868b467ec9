import { api } from "@/lib/doors/api";
import { dismissCoach } from "@/lib/votes/commands/invite-coach";
import { coachInput } from "@/lib/votes/input";

export const DELETE = api(204, coachInput, dismissCoach);
