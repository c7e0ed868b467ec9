"use server";

import { changeAction } from "@/lib/actions/commands/change-action";
import { changeActionInput } from "@/lib/actions/input";
import { formAction } from "@/lib/doors/action";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { endedSessionCookie } from "@/lib/auth/session";

const aYear = 365 * 24 * 60 * 60;

/** Keeps the chosen theme in a cookie, so that the next page is painted right at once; "system" forgets the choice. */
export async function setTheme(form: FormData): Promise<void> {
  const theme = form.get("theme");
  const jar = await cookies();
  if (theme === "light" || theme === "dark") jar.set("theme", theme, { sameSite: "lax", path: "/", maxAge: aYear });
  else jar.delete("theme");
}

/** Ends the session in this browser; the page it leads to empties the storage of answers that were not sent yet. */
export async function signOut(): Promise<void> {
  (await cookies()).delete(endedSessionCookie());
  redirect("/sign-in?signedOut=1");
}

/** How far one's own action is, said on the first page. */
export const saveOwnAction = formAction(
  changeActionInput,
  (viewer, input) => changeAction(viewer, input),
  () => "/#actions",
);
