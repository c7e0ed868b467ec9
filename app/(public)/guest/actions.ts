"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { addressWith, isOfAnother, saveScreenOf } from "@/lib/assessments/posted";
import { endGuestVisit, guestWhoPosts } from "@/lib/doors/guest-forms";
import { saveGuestVote } from "@/lib/guests/commands/save-guest-vote";

const postedForm = z.object({ here: z.string(), go: z.string().optional(), clear: z.string().optional() });

/** Only to a guest's own pages: the form says where to go, and nothing else may. */
const ownAddress = (address: string) => (/^\/guest([?/]|$)/.test(address) ? address : "/guest");

/** Saves a whole screen of votes: what the form posts while the page's script is not there. */
export async function saveGuestScreen(form: FormData): Promise<void> {
  const guest = await guestWhoPosts(form);
  const { here, go, clear } = postedForm.parse(
    Object.fromEntries([...form].filter(([, value]) => typeof value === "string")),
  );
  // Who left and came in again is another voter: what the screen says is not theirs.
  if (isOfAnother(form, guest.guestId)) redirect("/guest/join?ended");
  const unsaved = await saveScreenOf(
    form,
    (practice) => (practice === clear ? { state: "unanswered" } : undefined),
    (said) => saveGuestVote(guest, said),
  );
  const isUnfinished = unsaved.overtaken.length > 0 || unsaved.unreasoned.length > 0;
  redirect(addressWith(ownAddress(isUnfinished || clear !== undefined ? here : (go ?? here)), unsaved));
}

/** This browser is no guest any more, in no voting; what was voted is counted. */
export async function leaveAction(): Promise<void> {
  await endGuestVisit();
  redirect("/guest/join");
}
