import { api } from "@/lib/doors/api";
import { setTrackerToken } from "@/lib/trackers/commands/change-tracker";
import { setTokenInput } from "@/lib/trackers/input";

export const PUT = api(204, setTokenInput, (viewer, input) => setTrackerToken(viewer, input));
