// The way to the provider as a plain link. next-auth starts it with a posted form, and a browser that obeys
// `form-action 'self'` stops a form that leads to another site; a link may lead there.

import { createHash, randomBytes } from "node:crypto";
import NextAuth from "next-auth";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import { placeAfterSignIn } from "@/lib/accounts/rules";
import { env } from "@/lib/env";
import { authOptions } from "./next-auth";

/** Whether a provider is configured. */
export const hasSingleSignOn = () => env().OIDC_ISSUER !== undefined;

/**
 * Where the button leads. Always below the configured address: the provider sends people back there, and the cookies of
 * the exchange must wait for them at the same host, also when the page was opened at localhost and not at 127.0.0.1.
 */
export const singleSignOnLink = (next: string) =>
  `${env().NEXTAUTH_URL}/api/auth/single-sign-on?next=${encodeURIComponent(next)}`;

/** next-auth's token against forged forms, in its own format: this request stands for the form. */
async function ownFormToken(): Promise<string> {
  const { NEXTAUTH_SECRET, NEXTAUTH_URL } = env();
  const token = randomBytes(32).toString("hex");
  const hash = createHash("sha256").update(`${token}${NEXTAUTH_SECRET}`).digest("hex");
  const secure = NEXTAUTH_URL.startsWith("https://");
  const name = `${secure ? "__Host-" : ""}next-auth.csrf-token`;
  (await cookies()).set(name, `${token}|${hash}`, { httpOnly: true, sameSite: "lax", path: "/", secure });
  return token;
}

/**
 * Leads to the provider. Another site may cause this request; all it gains is a visitor who sees their own provider, since
 * state, nonce and code verifier wait in this browser's cookies.
 */
export async function startSingleSignOn(request: NextRequest): Promise<Response> {
  const body = new URLSearchParams({
    csrfToken: await ownFormToken(),
    callbackUrl: `${env().NEXTAUTH_URL}${placeAfterSignIn(request.nextUrl.searchParams.get("next"))}`,
  });
  const form = new NextRequest(`${env().NEXTAUTH_URL}/api/auth/signin/oidc`, { method: "POST", body });
  // eslint-disable-next-line @typescript-eslint/no-unsafe-return -- next-auth 4 gives its answer no type
  return NextAuth(form, { params: Promise.resolve({ nextauth: ["signin", "oidc"] }) }, authOptions());
}
