// How often somebody may call the API. Counted in memory, for each process: it stops a script that has lost its way.

import { RateLimiterMemory } from "rate-limiter-flexible";
import { Refusal } from "./body";
import { problem } from "./problem";

const requestsASecond = 500;
const limiter = new RateLimiterMemory({ points: requestsASecond, duration: 1 });

/** Counts one request of a person; throws a refusal with Retry-After above 500 in a second. */
export async function countRequest(personId: string): Promise<void> {
  try {
    await limiter.consume(personId);
  } catch {
    throw new Refusal(
      problem(429, `At most ${requestsASecond} requests a second.`, { headers: { "Retry-After": "1" } }),
    );
  }
}
