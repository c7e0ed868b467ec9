// The forms of guests: coming in by a link, and what they do once they are in. They work without JavaScript.

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Guest } from "@/lib/access/guest";
import type { Viewer } from "@/lib/access/viewer";
import { addressOf } from "@/lib/auth/address";
import { endedGuestCookie, guestCookie, type GuestEntry } from "@/lib/auth/guest";
import { failureOf, type FormState, formObject, parsed, refusedForm } from "./action";
import { asGuest, guestSecrets, knownGuests } from "./guest";
import { countGuestForm } from "./limit";
import { currentViewer } from "./viewer";

type Visitor = {
  readonly address: string;
  readonly viewer: Viewer | null;
  readonly secrets: readonly string[];
};

/** The form by which a guest comes in; works without JavaScript. */
export function guestEntryAction<S extends z.ZodType>(
  schema: S,
  command: (input: z.output<S>, visitor: Visitor) => Promise<GuestEntry>,
  place: string,
) {
  return async (_: FormState, form: FormData): Promise<FormState> => {
    try {
      const input = parsed(schema, formObject(form));
      const [address, viewer, secrets] = [addressOf(await headers()), await currentViewer(), await guestSecrets()];
      for (const { guest } of (await knownGuests()).slice(0, 1)) await countGuestForm(guest.guestId);
      (await cookies()).set(guestCookie(await command(input, { address, viewer, secrets }), secrets));
    } catch (error) {
      return refusedForm(failureOf(error), form);
    }
    redirect(place);
  };
}

/** In which voting a posted form says that it is. */
const votingOf = (form: FormData): string | undefined => {
  const said = form.get("assessmentId");
  return typeof said === "string" ? said : undefined;
};

/** A guest's form without input, but for the voting that it is about. */
export function guestAction(command: (guest: Guest) => Promise<void>, place: string) {
  return async (_: FormState, form: FormData): Promise<FormState> => {
    const guest = await asGuest(votingOf(form));
    try {
      await countGuestForm(guest.guestId);
      await command(guest);
    } catch (error) {
      return refusedForm(failureOf(error), form);
    }
    redirect(place);
  };
}

/** The guest who posts a form of votes, counted; for forms that show nothing of what was refused. */
export async function guestWhoPosts(form: FormData): Promise<Guest> {
  const guest = await asGuest(votingOf(form));
  await countGuestForm(guest.guestId);
  return guest;
}

/** Takes a guest's cookie away: this browser is nobody there any more. */
export async function endGuestVisit(): Promise<void> {
  (await cookies()).delete(endedGuestCookie());
}
