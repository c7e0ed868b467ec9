// What the provider of single sign-on says of somebody. The standard lets it keep e-mail and name out of the ID token and
// tell them at its userinfo endpoint alone, and some do.

import { z } from "zod";

export const profileSchema = z.object({
  sub: z.string().min(1),
  email: z.string().exactOptional(),
  email_verified: z.boolean().exactOptional(),
  name: z.string().exactOptional(),
});
export type Profile = z.infer<typeof profileSchema>;

/** The claims of an ID token whose signature, audience and nonce were checked before. */
function claimsIn(idToken: string): Profile {
  const claims: unknown = JSON.parse(Buffer.from(idToken.split(".")[1] ?? "", "base64url").toString("utf8"));
  return profileSchema.parse(claims);
}

/**
 * The profile behind a checked ID token: what it says itself when it tells of an address whether it is verified, else
 * what the userinfo endpoint says. One or the other, never mixed: the word "verified" belongs to the address beside it.
 */
export async function profileOf(idToken: string, askUserinfo: (() => Promise<unknown>) | null): Promise<Profile> {
  const claims = claimsIn(idToken);
  if (claims.email_verified !== undefined || askUserinfo === null) return claims;
  const told = profileSchema.parse(await askUserinfo());
  // OpenID Connect Core 5.3.2: an answer about somebody else is not to be used.
  if (told.sub !== claims.sub) throw new Error("The userinfo endpoint speaks of somebody else than the ID token.");
  return told;
}
