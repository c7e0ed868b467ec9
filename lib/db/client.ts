// The only PrismaClient. Remembered across reloads in development, so that no connections are left behind.

import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/env";
import { PrismaClient } from "@/lib/db/generated/client";

function connect() {
  return new PrismaClient({
    // Read at the first query: a build loads this file and has no database.
    adapter: new PrismaPg({
      get connectionString() {
        return env().DATABASE_URL;
      },
    }),
    omit: {
      account: { passwordHash: true },
      token: { tokenHash: true },
      invitation: { tokenHash: true },
      guestLink: { codeHash: true },
      guest: { secretHash: true },
      tracker: { sealedToken: true },
    },
  });
}

type Db = ReturnType<typeof connect>;

// globalThis has no type for what we keep on it; only this file reads the property.
// eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- see above
const remembered = globalThis as { altimeterDb?: Db };

export const db: Db = (remembered.altimeterDb ??= connect());

/** What runs inside a transaction: the client without what would open another. */
export type Transaction = Parameters<Parameters<Db["$transaction"]>[0]>[0];
