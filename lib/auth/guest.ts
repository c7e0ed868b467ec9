// Guests: the cookie that says which guest a browser is, and who they are by it.

import type { Guest } from "@/lib/access/guest";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { hashOfSecret } from "./viewer";

const isHttps = () => env().NEXTAUTH_URL.startsWith("https://");

export const guestCookieName = () => `${isHttps() ? "__Secure-" : ""}altimeter.guest`;

/** Who comes in as a guest, for this long: the secret is in the browser alone, the database has its hash. */
export type GuestEntry = { readonly secret: string; readonly until: Date };

/** Name, value and attributes of a new guest's cookie. No script reads it, and no other site makes a browser post with it. */
export const guestCookie = ({ secret, until }: GuestEntry) => ({
  name: guestCookieName(),
  value: secret,
  httpOnly: true,
  sameSite: "lax" as const,
  secure: isHttps(),
  path: "/",
  expires: until,
});

/** What takes the cookie away again. */
export const endedGuestCookie = () => ({ name: guestCookieName(), path: "/", secure: isHttps() });

/** Links that let somebody in, and keep them in, at this moment. */
export const openLinks = (now: Date) => ({ closedAt: null, expiresAt: { gt: now } });

/** The guest with this secret, or null when there is none or their link has expired or was closed. */
export async function findGuest(secret: string): Promise<Guest | null> {
  const row = await db.guest.findUnique({
    where: { secretHash: hashOfSecret(secret), link: openLinks(new Date()) },
    select: { organisationId: true, assessmentId: true, id: true, name: true },
  });
  return row && { organisationId: row.organisationId, assessmentId: row.assessmentId, guestId: row.id, name: row.name };
}
