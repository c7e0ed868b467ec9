// How often somebody may call the API. Counted in memory, for each process: it stops a script that has lost its way.

import { RateLimiterMemory } from "rate-limiter-flexible";
import { AppError } from "@/lib/errors";
import { Refusal } from "./body";
import { problem } from "./problem";

/** Counts what one somebody does; throws what `refused` makes above so many in a second. */
function limitOf(aSecond: number, refused: () => Error = () => tooMany(aSecond)) {
  const limiter = new RateLimiterMemory({ points: aSecond, duration: 1 });
  return async (id: string): Promise<void> => {
    try {
      await limiter.consume(id);
    } catch {
      throw refused();
    }
  };
}

/** A refusal with Retry-After. */
const tooMany = (requestsASecond: number) =>
  new Refusal(problem(429, `At most ${requestsASecond} requests a second.`, { headers: { "Retry-After": "1" } }));

/** Counts one request of a person: 500 in a second. */
export const countRequest = limitOf(500);

/** Counts one request of a guest, whose page sends votes one after the other: 20 in a second. */
export const countGuestRequest = limitOf(20);

/** Counts one form that a guest posts, which may save a whole screen: 5 in a second, more than any hand. */
export const countGuestForm = limitOf(5, () => new AppError("conflict", "That was too fast. Please try again."));
