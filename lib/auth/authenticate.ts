// Whether an e-mail and a password belong together, said in a way that helps nobody who guesses.

import { countAttempt, forgetAttempts } from "./attempts";
import { passwordMatches } from "./passwords";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { SignInInput } from "@/lib/accounts/input";

/** One sentence for an unknown address and for a wrong password: nobody learns here who has an account. */
export const doNotBelongTogether = () =>
  new AppError("unauthenticated", "This e-mail and password do not belong together.");

/**
 * The id of the account. Throws unauthenticated, in the same words whatever was wrong, and conflict when there were too
 * many attempts. Demo accounts, whose password is public, are refused where others than this machine can reach the
 * server.
 */
export async function authenticate(input: SignInInput, address: string): Promise<string> {
  if (!(await countAttempt(input.email, address))) {
    throw new AppError("conflict", "Too many attempts. Wait a quarter of an hour, then try again.");
  }
  const account = await db.account.findUnique({
    where: { email: input.email },
    select: { id: true, passwordHash: true, demo: true },
  });
  const matches = await passwordMatches(account?.passwordHash ?? null, input.password);
  if (!account || !matches || (account.demo && !env().DEMO_SIGN_INS)) throw doNotBelongTogether();
  await forgetAttempts(input.email, address);
  return account.id;
}
