// The door of guests: a cookie of their own, which opens one assessment and nothing else.

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { z } from "zod";
import type { Guest } from "@/lib/access/guest";
import { findGuests, guestCookieName, secretsIn } from "@/lib/auth/guest";
import { AppError } from "@/lib/errors";
import { doorFor, inputBy, isWrite, privately, refuseAnotherPerson, refuseForeignOrigin } from "./api";
import { eventStream } from "./events";
import { countGuestRequest } from "./limit";

/** The secrets in the present request's cookie. */
export const guestSecrets = async (): Promise<readonly string[]> =>
  secretsIn((await cookies()).get(guestCookieName())?.value);

/** The guests that the present request's browser is, the one that came in last first. */
export const knownGuests = cache(async () => findGuests(await guestSecrets()));

/**
 * The guest of the present request in this voting, or in the one that their browser came into last; null when there is
 * none, and when their link has ended. A window that stays open says which voting it shows: its votes would else go to
 * whichever the browser came into since.
 */
export async function currentGuest(assessmentId?: string): Promise<Guest | null> {
  const known = (await knownGuests()).find(
    ({ guest }) => assessmentId === undefined || guest.assessmentId === assessmentId,
  );
  return known?.isIn === true ? known.guest : null;
}

/** The guest, or the page that asks for a link; it says so where one has ended, since a posted screen is then not saved. */
export async function asGuest(assessmentId?: string): Promise<Guest> {
  const guest = await currentGuest(assessmentId);
  if (guest) return guest;
  redirect((await knownGuests()).length > 0 ? "/guest/join?ended" : "/guest/join");
}

async function guestOf(request: Request): Promise<Guest> {
  const guest = await currentGuest(new URL(request.url).searchParams.get("assessment") ?? undefined);
  if (!guest) throw new AppError("unauthenticated", "The link by which you came in has expired or was closed.");
  if (isWrite(request)) refuseForeignOrigin(request);
  refuseAnotherPerson(request, guest.guestId);
  await countGuestRequest(guest.guestId);
  return guest;
}

/** A route handler for guests: JSON of what the command gives. */
export const guestApi = <S extends z.ZodType, T>(
  schema: S,
  command: (guest: Guest, input: z.output<S>) => Promise<T>,
) => doorFor(guestOf, inputBy(schema), command, (value) => Response.json(value, { headers: privately }));

/** A route handler that tells a guest's page each time something changed, and never what; the query knows until when. */
export const guestEvents = <S extends z.ZodType>(
  schema: S,
  query: (guest: Guest, input: z.output<S>) => Promise<(changed: () => void) => () => void>,
) =>
  doorFor(
    guestOf,
    inputBy(schema),
    async (guest, input) => ({
      who: guest.guestId,
      watch: await query(guest, input),
      mayListen: () => Promise.resolve(true),
    }),
    eventStream,
  );
