// What leaves the server about API tokens: never the secret, but for the one time it is made.

export type TokenView = {
  readonly id: string;
  readonly name: string;
  readonly access: "read" | "write";
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
};

export type NewTokenView = TokenView & { readonly token: string };
