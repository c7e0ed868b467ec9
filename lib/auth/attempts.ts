// How often somebody may try to sign in, or to come in by a link. Counted in the database, so that several servers count together.

import { RateLimiterPrisma, type RateLimiterRes } from "rate-limiter-flexible";
import { db } from "@/lib/db/client";

const quarterOfAnHour = 15 * 60;

const limiter = (keyPrefix: string, points: number) =>
  new RateLimiterPrisma({ storeClient: db, tableName: "rateLimit", keyPrefix, points, duration: quarterOfAnHour });

// Per address more than per account: an office signs in from one address, and nobody types ten wrong passwords.
const ofAccount = limiter("account", 10);
const ofAddress = limiter("address", 100);

const ofGuests = limiter("guest", 100);

const isLimit = (error: unknown): error is RateLimiterRes =>
  typeof error === "object" && error !== null && "msBeforeNext" in error;

async function isWithin(counted: Promise<unknown>): Promise<boolean> {
  try {
    await counted;
    return true;
  } catch (error) {
    if (isLimit(error)) return false;
    throw error;
  }
}

/** Counts an attempt; false when there were too many in a quarter of an hour. A store that is away is an error. */
export const countAttempt = (email: string, address: string): Promise<boolean> =>
  isWithin(Promise.all([ofAccount.consume(email), ofAddress.consume(address)]));

/** The same for coming in by a guest link: a hundred codes that open nothing, from one address. */
export const countGuestAttempt = (address: string): Promise<boolean> => isWithin(ofGuests.consume(address));

/** A code that opens something is no guess: a whole room comes in from one address. */
export async function forgetGuestAttempt(address: string): Promise<void> {
  await ofGuests.reward(address, 1);
}

/**
 * A right password clears the account's count and gives the address back the one attempt it was: clearing the address too
 * would open it for guessing to whoever knows one account, and keeping it would lock out a busy office.
 */
export async function forgetAttempts(email: string, address: string): Promise<void> {
  await Promise.all([ofAccount.delete(email), ofAddress.reward(address, 1)]);
}
