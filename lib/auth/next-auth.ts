// next-auth: its endpoints, single sign-on, and what a session carries. The password form posts to our own action,
// which makes the same session; the credentials provider is for clients that speak next-auth.

import type { AuthOptions } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import CredentialsProvider from "next-auth/providers/credentials";
import { claimsOf, signIn } from "@/lib/accounts/commands";
import { signInInput } from "@/lib/accounts/input";
import { env } from "@/lib/env";
import { addressOf } from "./address";
import { AppError } from "@/lib/errors";
import { accountOfIdentity } from "./identities";
import { type Profile, profileOf, profileSchema } from "./profile";
import { sessionClaims } from "./session";

function singleSignOn(): OAuthConfig<Profile>[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return [];
  return [
    {
      id: "oidc",
      name: "single sign-on",
      type: "oauth",
      wellKnown: `${OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      authorization: { params: { scope: "openid email profile" } },
      idToken: true,
      userinfo: {
        request: ({ tokens, client }) => {
          const isAsked = client.issuer.metadata.userinfo_endpoint !== undefined;
          return profileOf(tokens.id_token ?? "", isAsked ? () => client.userinfo(tokens.access_token ?? "") : null);
        },
      },
      checks: ["pkce", "state", "nonce"],
      profile: (claims) => ({ id: claims.sub, name: claims.name ?? null, email: claims.email ?? null }),
    },
  ];
}

const passwords = CredentialsProvider({
  credentials: { email: { type: "email" }, password: { type: "password" } },
  async authorize(credentials, request) {
    const parsed = signInInput.safeParse(credentials);
    if (!parsed.success) return null;
    try {
      const claims = await signIn(parsed.data, addressOf(new Headers(request.headers)));
      return { id: claims.accountId };
    } catch (error) {
      if (error instanceof AppError) return null;
      throw error;
    }
  },
});

/** The options of next-auth. Read when asked, because they depend on the environment of the running server. */
export function authOptions(): AuthOptions {
  return {
    providers: [passwords, ...singleSignOn()],
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt" },
    useSecureCookies: env().NEXTAUTH_URL.startsWith("https://"),
    pages: { signIn: "/sign-in", error: "/sign-in" },
    callbacks: {
      async signIn({ user, account, profile: said }) {
        if (account?.provider !== "oidc") return true;
        const parsed = profileSchema.safeParse(said);
        const issuer = env().OIDC_ISSUER;
        if (!parsed.success || issuer === undefined) return false;
        const accountId = await accountOfIdentity(issuer, parsed.data);
        if (accountId === null || (await claimsOf(accountId)) === null) return false;
        user.id = accountId;
        return true;
      },
      async jwt({ token, user }) {
        // `user` is there once, at sign-in; afterwards the token carries the claims.
        // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- next-auth's type forgets that
        if (!user) return token;
        return { ...(await claimsOf(user.id)) };
      },
      async session({ session, token }) {
        const claims = sessionClaims.safeParse(token);
        return claims.success ? { ...session, personId: claims.data.personId } : session;
      },
    },
  };
}
