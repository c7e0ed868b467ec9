// The demo's rounds: one of the last full quarter, which is over, and one of the present quarter, which is open.

import type { Viewer } from "@/lib/access/viewer";
import { openRound } from "@/lib/rounds/commands/open-round";
import { dayIn } from "@/lib/format/days";
import { proposedRound } from "@/lib/rounds/rules";
import { quartersBefore } from "./quarters";

type Asked = { readonly everybody: string; readonly commerce: string; readonly model: string };

/** From the first to the last day of the quarter that begins here, under its name. */
const roundOf = (quarter: Date) => proposedRound(dayIn(quarter, "UTC"));

/** The first instant of the quarter that a moment falls into, in UTC. */
const quarterOf = (now: Date) =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - (now.getUTCMonth() % 3), 1));

/** All teams were asked in the last full quarter; in the present one, the teams of Commerce are. */
export async function openRounds(manager: Viewer, { everybody, commerce, model }: Asked, now: Date): Promise<void> {
  const last = quartersBefore(now).at(-1) ?? now;
  const past = {
    ...roundOf(last),
    message: "The quarter is nearly over: where do we stand, and what holds us back? Take an hour together.",
  };
  await openRound(manager, { unitId: everybody, model, ...past }, last);
  const quarter = quarterOf(now);
  const present = {
    ...roundOf(quarter),
    message:
      "Before we plan the next quarter: what would help you most? Answer what changed since last time; the rest only needs a nod.",
  };
  await openRound(manager, { unitId: commerce, model, ...present }, quarter);
}
