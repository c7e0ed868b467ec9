// Who stands at the door: the viewer of the session cookie, read once per request.

import { cookies } from "next/headers";
import { cache } from "react";
import { readSession, sessionCookieName } from "@/lib/auth/session";
import { findViewerOfSession } from "@/lib/auth/viewer";

/** What the present request's session cookie says, or null. */
export const currentClaims = async () => readSession((await cookies()).get(sessionCookieName())?.value);

/** The viewer of the present request's session, or null. Shared by everything that one request renders. */
export const currentViewer = cache(async () => {
  const claims = await currentClaims();
  return claims ? findViewerOfSession(claims) : null;
});
