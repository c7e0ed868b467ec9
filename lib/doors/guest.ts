// The door of guests: a cookie of their own, which opens one assessment and nothing else.

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { z } from "zod";
import type { Guest } from "@/lib/access/guest";
import { findGuest, guestCookieName } from "@/lib/auth/guest";
import { AppError } from "@/lib/errors";
import { doorFor, inputBy, isWrite, privately, refuseForeignOrigin } from "./api";
import { eventStream } from "./events";
import { countGuestRequest } from "./limit";

/** The guest of the present request's cookie, or null: without one, and when their link has ended. */
export const currentGuest = cache(async (): Promise<Guest | null> => {
  const secret = (await cookies()).get(guestCookieName())?.value;
  return secret === undefined ? null : findGuest(secret);
});

/** The guest, or the page that asks for a link. */
export async function asGuest(): Promise<Guest> {
  return (await currentGuest()) ?? redirect("/guest/join");
}

async function guestOf(request: Request): Promise<Guest> {
  const guest = await currentGuest();
  if (!guest) throw new AppError("unauthenticated", "The link by which you came in has expired or was closed.");
  if (isWrite(request)) refuseForeignOrigin(request);
  await countGuestRequest(guest.guestId);
  return guest;
}

/** A route handler for guests: JSON of what the command gives. */
export const guestApi = <S extends z.ZodType, T>(
  schema: S,
  command: (guest: Guest, input: z.output<S>) => Promise<T>,
) => doorFor(guestOf, inputBy(schema), command, (value) => Response.json(value, { headers: privately }));

/** A route handler that tells a guest's page each time something changed, and never what. */
export const guestEvents = <S extends z.ZodType>(
  schema: S,
  query: (guest: Guest, input: z.output<S>) => Promise<(changed: () => void) => () => void>,
) => doorFor(guestOf, inputBy(schema), query, (watch, request) => eventStream(watch, request.signal));
