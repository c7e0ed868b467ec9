import { api } from "@/lib/doors/api";
import { addTracker } from "@/lib/trackers/commands/change-tracker";
import { addTrackerInput, listTrackersInput } from "@/lib/trackers/input";
import { listTrackers } from "@/lib/trackers/queries/list-trackers";

export const GET = api(200, listTrackersInput, async (viewer) => ({ items: await listTrackers(viewer), next: null }));
export const POST = api(201, addTrackerInput, addTracker);
