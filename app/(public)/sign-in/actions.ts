"use server";

import { signIn } from "@/lib/accounts/commands";
import { signInFormInput } from "@/lib/accounts/input";
import { placeAfterSignIn } from "@/lib/accounts/rules";
import { entryAction } from "@/lib/doors/entry";

export const signInAction = entryAction(signInFormInput, signIn, ({ place }) => placeAfterSignIn(place));
