// What the first owner says about an empty installation.

import { z } from "zod";
import { email, newPassword, personName } from "@/lib/accounts/input";

const isTimeZone = (name: string) => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

export const timeZone = z.string().max(64).refine(isTimeZone, "Name a time zone such as Europe/Berlin or UTC.");

export const setUpInput = z.object({
  token: z.string().min(1).max(200),
  organisation: z.string().trim().min(1, "Name the organisation.").max(200),
  name: personName,
  email,
  password: newPassword,
  timeZone: timeZone.default("UTC"),
});
export type SetUpInput = z.infer<typeof setUpInput>;
