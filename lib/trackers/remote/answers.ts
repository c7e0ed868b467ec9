// What an answer of a tracker means, as far as all of them mean the same.

import type { z } from "zod";
import type { RemoteAnswer } from "./request";
import { RemoteTrouble } from "./trouble";

/** A pause that was asked for without a word on its length: both say that a minute is the least. */
export const aPause = 60;

/** What a header says in seconds, if it says a number above nothing. */
function secondsOf(header: string | undefined): number | null {
  const seconds = Number(header ?? "");
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null;
}

/** When the answer wants the next request, in seconds. */
export const retryAfterOf = ({ headers }: RemoteAnswer) => secondsOf(headers["retry-after"]);

/** From now until a moment, in seconds; of one that has passed, a pause. */
export function secondsUntil(moment: Date): number {
  const seconds = (moment.getTime() - Date.now()) / 1000;
  return seconds > 0 ? Math.ceil(seconds) : aPause;
}

const reasons: Readonly<Record<number, string>> = {
  401: "It does not accept the token.",
  403: "The token may not do this.",
  404: "There is no such repository or project, or the token may not see it.",
  410: "Issues are switched off there.",
  422: "It does not accept what the issue says.",
};

/** What to ask for to read on, as the answer's Link says it. The address in it is not followed: a token stays where it is. */
export function nextQueryOf({ headers: { link } }: RemoteAnswer): URLSearchParams | null {
  const address = /<([^>]*)>;\s*rel="next"/.exec(typeof link === "string" ? link : "")?.[1] ?? "";
  return URL.canParse(address) ? new URL(address).searchParams : null;
}

/** Whether it sends on to another address. That is not followed: it was not the admin who said it. */
const isMove = ({ status }: RemoteAnswer) => status >= 300 && status < 400;

/** Throws for an issue that is not there any more, or elsewhere now. */
export function mustBeThere(answer: RemoteAnswer): void {
  if (isMove(answer)) throw new RemoteTrouble("gone", "The issue was moved elsewhere.");
  if (answer.status === 404 || answer.status === 410) throw new RemoteTrouble("gone", "It has this issue no more.");
}

/** The answer, if it is one of success; else the trouble. `pause`: it says "later", in so many seconds. */
export function orTrouble(answer: RemoteAnswer, pause: number | null): unknown {
  const { status, body } = answer;
  if (status >= 200 && status < 300) return body;
  if (pause !== null) throw new RemoteTrouble("paused", "It asks for a pause.", pause);
  if (status === 408 || status >= 500) {
    throw new RemoteTrouble("away", `It answers with an error of its own (${status}).`, retryAfterOf(answer));
  }
  if (isMove(answer))
    throw new RemoteTrouble("refused", "It has moved to another address: an admin has to add it as it is now.");
  throw new RemoteTrouble("refused", reasons[status] ?? `It refuses (${status}).`);
}

/** What an answer says, if it has the shape that the tracker's documentation promises. */
export function understood<S extends z.ZodType>(shape: S, body: unknown): z.output<S> {
  const result = shape.safeParse(body);
  if (result.success) return result.data;
  throw new RemoteTrouble("away", "Its answer is none that was expected.");
}
