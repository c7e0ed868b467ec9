"use server";

import { changePassword, renameMyself, switchOrganisation } from "@/lib/accounts/commands";
import { changePasswordInput, renamePersonInput, switchOrganisationInput } from "@/lib/accounts/input";
import { formAction } from "@/lib/doors/action";
import { startSession } from "@/lib/doors/entry";

export const renameAction = formAction(renamePersonInput, renameMyself, () => "/settings/account?saved=name");

/** The other sessions end with the old password; this one goes on with a new cookie. */
export const changePasswordAction = formAction(
  changePasswordInput,
  async (viewer, input) => startSession(await changePassword(viewer, input)),
  () => "/settings/account?saved=password",
);

export const switchAction = formAction(
  switchOrganisationInput,
  async (viewer, input) => startSession(await switchOrganisation(viewer, input)),
  () => "/",
);
