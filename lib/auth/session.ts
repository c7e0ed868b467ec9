// The session cookie: a next-auth JWT that names an account, a person and the session version it was made under.

import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "@/lib/env";

/** What a session says. The rights behind it are read from the database on each request, never from the cookie. */
export const sessionClaims = z.object({
  accountId: z.uuid(),
  personId: z.uuid(),
  organisationId: z.uuid(),
  sessionVersion: z.int(),
});

export type SessionClaims = z.infer<typeof sessionClaims>;

const thirtyDays = 30 * 24 * 60 * 60;

const isHttps = () => env().NEXTAUTH_URL.startsWith("https://");

/** next-auth's own name for the cookie; browsers accept the prefix over https only. */
export const sessionCookieName = () => `${isHttps() ? "__Secure-" : ""}next-auth.session-token`;

/** Name, value and attributes of a new session's cookie. */
export async function sessionCookie(claims: SessionClaims) {
  return {
    name: sessionCookieName(),
    value: await encode({ token: { ...claims }, secret: env().NEXTAUTH_SECRET, maxAge: thirtyDays }),
    httpOnly: true,
    sameSite: "lax" as const,
    secure: isHttps(),
    path: "/",
    maxAge: thirtyDays,
  };
}

/** What takes the cookie away again: a browser heeds a name with the secure prefix only from a secure cookie. */
export const endedSessionCookie = () => ({ name: sessionCookieName(), path: "/", secure: isHttps() });

const remembered = new Map<string, { readonly claims: SessionClaims; readonly until: number }>();
const rememberFor = 60_000;
const mostRemembered = 10_000;

function remember(value: string, claims: SessionClaims): SessionClaims {
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(value, { claims, until: Date.now() + rememberFor });
  return claims;
}

/**
 * The claims of a cookie value, or null when it is forged, expired or of another shape. What was read is remembered for
 * a minute: decrypting takes as long as a query, and whether the session still stands the database says each time.
 */
export async function readSession(value: string | undefined): Promise<SessionClaims | null> {
  if (value === undefined) return null;
  const known = remembered.get(value);
  if (known && known.until > Date.now()) return known.claims;
  // A cookie that does not decrypt throws: it is somebody else's or an old secret's, and means "not signed in".
  const token = await decode({ token: value, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  const parsed = sessionClaims.safeParse(token);
  return parsed.success ? remember(value, parsed.data) : null;
}
