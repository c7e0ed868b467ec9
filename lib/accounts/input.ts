// What is said about accounts: addresses and passwords.

import { z } from "zod";

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "An e-mail address has at most 254 characters.")
  .pipe(z.email("This is not an e-mail address."));

export const personName = z.string().trim().min(1, "Say a name.").max(200, "At most 200 characters.");

/** Long rather than odd: length is what makes a password hard to guess. */
export const newPassword = z
  .string()
  .min(10, "A password has at least 10 characters; a few words in a row are easy to keep in mind.")
  .max(200, "A password has at most 200 characters.");

export const signInInput = z.object({ email, password: z.string().min(1, "Type your password.").max(200) });
export type SignInInput = z.infer<typeof signInInput>;

/** The form of the sign-in page, which also knows where the visitor wanted to go. */
export const signInFormInput = signInInput.extend({ place: z.string().max(2000).optional() });

export const changePasswordInput = z.object({
  current: z.string().min(1, "Type your present password.").max(200),
  next: newPassword,
});
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

export const renamePersonInput = z.object({ name: personName });
export type RenamePersonInput = z.infer<typeof renamePersonInput>;

export const switchOrganisationInput = z.object({ organisationId: z.uuid() });
export type SwitchOrganisationInput = z.infer<typeof switchOrganisationInput>;

export const getMeInput = z.object({});
