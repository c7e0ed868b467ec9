"use server";

import { entryAction } from "@/lib/doors/entry";
import { setUpOrganisation } from "@/lib/setup/commands";
import { setUpInput } from "@/lib/setup/input";

export const setUpAction = entryAction(setUpInput, setUpOrganisation, () => "/");
