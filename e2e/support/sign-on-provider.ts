// A real OpenID Connect provider as a process of its own: node --import tsx sign-on-provider.ts PORT ALTIMETER. Everybody
// may sign in, with any password; the name typed is their e-mail address, verified unless "?unverified" follows it.

import { Provider } from "oidc-provider";

const [, , port = "", altimeter = ""] = process.argv;

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      client_id: "altimeter",
      client_secret: "a secret between the two",
      redirect_uris: [`${altimeter}/api/auth/callback/oidc`],
    },
  ],
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
  features: { devInteractions: { enabled: true } },
  cookies: { keys: ["a key of one test"] },
  findAccount: (_, id) => {
    const [email = "", note] = id.split("?");
    const claims = { sub: id, email, email_verified: note === undefined, name: "Known to the provider" };
    return { accountId: id, claims: () => claims };
  },
});

provider.listen(Number(port), "127.0.0.1", () => process.stdout.write("listening\n"));
