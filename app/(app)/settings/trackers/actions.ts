"use server";

import { formAction } from "@/lib/doors/action";
import { addTracker, removeTracker, setTrackerToken } from "@/lib/trackers/commands/change-tracker";
import { addTrackerInput, setTokenInput, trackerInput } from "@/lib/trackers/input";

const here = () => "/settings/trackers";

export const addTrackerAction = formAction(addTrackerInput, addTracker, here);
export const setTokenAction = formAction(setTokenInput, (viewer, input) => setTrackerToken(viewer, input), here);
export const removeTrackerAction = formAction(trackerInput, removeTracker, here);
