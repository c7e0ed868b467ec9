// How often somebody may call the API. Counted in memory, for each process: it stops a script that has lost its way.

import { RateLimiterMemory } from "rate-limiter-flexible";
import { Refusal } from "./body";
import { problem } from "./problem";

/** Counts requests of one somebody; throws a refusal with Retry-After above so many in a second. */
function limitOf(requestsASecond: number) {
  const limiter = new RateLimiterMemory({ points: requestsASecond, duration: 1 });
  return async (id: string): Promise<void> => {
    try {
      await limiter.consume(id);
    } catch {
      throw new Refusal(
        problem(429, `At most ${requestsASecond} requests a second.`, { headers: { "Retry-After": "1" } }),
      );
    }
  };
}

/** Counts one request of a person: 500 in a second. */
export const countRequest = limitOf(500);

/** Counts one request of a guest, whose page sends votes one after the other: 20 in a second. */
export const countGuestRequest = limitOf(20);
