// Guests: the cookie that says which guests a browser is, and who they are by it.

import type { Guest } from "@/lib/access/guest";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { hashOfSecret } from "./viewer";

const isHttps = () => env().NEXTAUTH_URL.startsWith("https://");

export const guestCookieName = () => `${isHttps() ? "__Secure-" : ""}altimeter.guest`;

/** Longer than any link: whoever comes in again by the next one is the voter they were, and no second one. */
const keptFor = 180 * 24 * 60 * 60;

/** In how many votings one browser is a guest before the oldest is forgotten. */
const mostVotings = 8;

/** The secrets in a cookie's value, one for each voting, the one that was come into last first. */
export const secretsIn = (value: string | undefined): readonly string[] =>
  (value ?? "")
    .split(".")
    .filter((secret) => secret !== "")
    .slice(0, mostVotings);

/** Who comes in as a guest: the secret is in the browser alone, the database has its hash. */
export type GuestEntry = { readonly secret: string };

/** Name, value and attributes of a guest's cookie. No script reads it, and no other site makes a browser post with it. */
export const guestCookie = ({ secret }: GuestEntry, known: readonly string[]) => ({
  name: guestCookieName(),
  value: [secret, ...known.filter((one) => one !== secret)].slice(0, mostVotings).join("."),
  httpOnly: true,
  sameSite: "lax" as const,
  secure: isHttps(),
  path: "/",
  maxAge: keptFor,
});

/** What takes the cookie away again. */
export const endedGuestCookie = () => ({ name: guestCookieName(), path: "/", secure: isHttps() });

/** Links that let somebody in, and keep them in, at this moment. */
export const openLinks = (now: Date) => ({ closedAt: null, expiresAt: { gt: now } });

/** `isIn`: whether the link by which they came in last still lets them vote. */
export type KnownGuest = { readonly guest: Guest; readonly isIn: boolean };

/** The guests with these secrets, in their order, whatever became of their links. */
export async function findGuests(secrets: readonly string[]): Promise<readonly KnownGuest[]> {
  if (secrets.length === 0) return [];
  const hashes = secrets.map(hashOfSecret);
  const rows = await db.guest.findMany({
    where: { secretHash: { in: hashes } },
    select: {
      organisationId: true,
      assessmentId: true,
      id: true,
      name: true,
      secretHash: true,
      link: { select: { closedAt: true, expiresAt: true } },
    },
  });
  const now = new Date();
  return rows
    .toSorted((a, b) => hashes.indexOf(a.secretHash) - hashes.indexOf(b.secretHash))
    .map(({ organisationId, assessmentId, id, name, link }) => ({
      guest: { organisationId, assessmentId, guestId: id, name },
      isIn: link.closedAt === null && link.expiresAt > now,
    }));
}

/** The guest with this secret, or null when there is none or their link has expired or was closed. */
export async function findGuest(secret: string): Promise<Guest | null> {
  const [known] = await findGuests([secret]);
  return known?.isIn === true ? known.guest : null;
}
