"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { revisionIn, saidIn, savedOneByOne } from "@/lib/assessments/posted";
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
  const overtaken = await savedOneByOne(form, async (practice) => {
    const said = practice === clear ? { state: "unanswered" as const, signed: false } : saidIn(form, practice);
    const revision = revisionIn(form, practice);
    // Nothing was there and nothing was said: no row for it.
    if (!said || (revision === 0 && "state" in said && said.state === "unanswered")) return;
    await saveGuestVote(guest, { ...said, practice, revision });
  });
  const address = new URL(ownAddress((overtaken.length > 0 || clear !== undefined ? here : go) ?? here), "http://here");
  for (const one of overtaken) address.searchParams.append("overtaken", one);
  redirect(address.pathname + address.search);
}

/** This browser is no guest any more, in no voting; what was voted is counted. */
export async function leaveAction(): Promise<void> {
  await endGuestVisit();
  redirect("/guest/join");
}
