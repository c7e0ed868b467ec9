// Requests at a pace of their own, whether or not the ones before were answered: as people make them.

import { Agent } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { type Call, put } from "./load";

export type Paced = {
  /** Milliseconds from the moment a request was due, so that waiting for a connection counts. */
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
  readonly good: number;
  readonly bad: number;
};

const at = (sorted: readonly number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;

/** `perSecond` calls, evenly, for so many seconds, over as many kept connections as there are people. */
export async function atPace(
  url: string,
  people: number,
  perSecond: number,
  seconds: number,
  next: () => Call,
): Promise<Paced> {
  const agent = new Agent({ keepAlive: true, maxSockets: people });
  const times: number[] = [];
  let bad = 0;
  const since = performance.now();
  const one = async (due: number) => {
    if (await put(agent, url, next())) times.push(performance.now() - due);
    else bad += 1;
  };
  const under: Promise<void>[] = [];
  for (let count = 0; count < perSecond * seconds; count += 1) {
    const due = since + (count * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await sleep(wait);
    under.push(one(due));
  }
  await Promise.all(under);
  agent.destroy();
  times.sort((a, b) => a - b);
  return { median: at(times, 0.5), p95: at(times, 0.95), longest: times.at(-1) ?? Number.NaN, good: times.length, bad };
}
