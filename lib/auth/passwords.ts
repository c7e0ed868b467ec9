// Passwords: argon2id, and an answer that takes as long for nobody as for somebody.

import { hash, verify } from "@node-rs/argon2";

// OWASP's recommendation for argon2id: 19 MiB, two passes, one lane. The library's default algorithm is argon2id.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string) => hash(password, cost);

let nobody: Promise<string> | undefined;

/**
 * Whether the password belongs to the hash. Without a hash it verifies against one that nobody has, so that the time of
 * the answer does not tell whether the account exists.
 */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword("the password of nobody");
  const matches = await verify(passwordHash ?? (await nobody), password);
  return passwordHash !== null && matches;
}
