import { api } from "@/lib/doors/api";
import { removeTracker } from "@/lib/trackers/commands/change-tracker";
import { trackerInput } from "@/lib/trackers/input";

export const DELETE = api(204, trackerInput, removeTracker);
