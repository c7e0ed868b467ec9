// Whole teams voting at once: how long a vote takes at the pace of people, whether one is lost, and how many a server can
// take, each beside the empty route of the same build.

import type { Model } from "@/lib/models/types";
import { db } from "@/lib/db/client";
import { benchModel } from "./answers";
import { emptyRoute } from "./build";
import { type Call, ratePerSecond } from "./load";
import { atPace } from "./pace";
import type { Finding } from "./types";
import { makeVoters, type Voter } from "./voters";

const teams = 20;
const size = 10;
/** Each of the 200 votes every two seconds. */
const perSecond = (teams * size) / 2;
const seconds = 20;
const warmUp = 3;
const connections = 32;
const saturated = 4;
const rounds = 3;

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

type Acknowledged = { readonly value: number; readonly revision: number };

/** The voters' next votes, in turn, each with the revision it has seen last; and what the server has acknowledged. */
function voting(model: Model, voters: readonly Voter[], origin: string) {
  const practices = model.practices.filter(({ answerSet }) => answerSet === "coverage").map(({ id }) => id);
  const acknowledged = new Map<string, Acknowledged>();
  let sent = 0;
  const next = (): Call => {
    const voter = voters[sent % voters.length];
    const turn = Math.floor(sent / voters.length);
    const practice = practices[turn % practices.length];
    if (!voter || practice === undefined) throw new Error("There is nobody, or nothing to vote on.");
    // Another one each time round: a vote that is there already would not be written.
    const value = [0, 25, 50, 100][(sent + Math.floor(turn / practices.length)) % 4] ?? 0;
    sent += 1;
    const key = `${voter.personId} ${practice}`;
    return {
      path: `/api/v1/assessments/${voter.assessmentId}/votes/${practice}`,
      headers: { cookie: voter.cookie, origin },
      body: JSON.stringify({ value, revision: acknowledged.get(key)?.revision ?? 0 }),
      done: (text) => {
        const { revision }: { revision: number } = JSON.parse(text); // our own API's answer
        acknowledged.set(key, { value, revision });
      },
    };
  };
  return { next, acknowledged };
}

/** How many of the acknowledged votes are not in the database as they were acknowledged. */
async function lostOf(voters: readonly Voter[], acknowledged: ReadonlyMap<string, Acknowledged>): Promise<number> {
  const rows = await db.vote.findMany({
    where: { assessmentId: { in: [...new Set(voters.map(({ assessmentId }) => assessmentId))] } },
    select: { voterId: true, practice: true, value: true, revision: true },
  });
  const kept = new Map(rows.map((row) => [`${row.voterId} ${row.practice}`, row]));
  return [...acknowledged].filter(([key, { value, revision }]) => {
    const row = kept.get(key);
    return row?.value !== value || row.revision !== revision;
  }).length;
}

export async function run(url: string): Promise<readonly Finding[]> {
  const voters = await makeVoters(teams, size);
  const { next, acknowledged } = voting(benchModel(), voters, url);
  const empty = (): Call => ({ ...next(), path: emptyRoute, done: () => undefined });
  await ratePerSecond(url, connections, warmUp, next);
  await ratePerSecond(url, connections, warmUp, empty);
  const paced = await atPace(url, voters.length, perSecond, seconds, next);
  const idle = await atPace(url, voters.length, perSecond, seconds, empty);
  const rates: Record<"votes" | "empty", number[]> = { votes: [], empty: [] };
  for (let round = 0; round < rounds; round += 1) {
    rates.votes.push(await ratePerSecond(url, connections, saturated, next));
    rates.empty.push(await ratePerSecond(url, connections, saturated, empty));
  }
  const lost = await lostOf(voters, acknowledged);
  const [votes, nothing] = [median(rates.votes), median(rates.empty)];
  const all = `${voters.length} voters of ${teams} teams`;
  return [
    {
      name: `A vote, while ${all} vote every two seconds (${perSecond} a second)`,
      figure: `${paced.p95.toFixed(0)} ms at the 95th percentile, median ${paced.median.toFixed(0)} ms, ${paced.bad} of ${paced.good + paced.bad} refused`,
      yardstick: `an empty PUT route of the same build at the same pace: ${idle.p95.toFixed(0)} ms, median ${idle.median.toFixed(0)} ms`,
      ratio: (paced.p95 / idle.p95).toFixed(2),
      aim: "< 250 ms",
    },
    {
      name: `Votes saved over HTTP at saturation (${all}, ${connections} connections)`,
      figure: `${votes.toFixed(0)} a second`,
      yardstick: `an empty PUT route of the same build: ${nothing.toFixed(0)} a second`,
      ratio: (votes / nothing).toFixed(2),
      aim: "beside it",
    },
    {
      name: "Votes that were acknowledged and are not in the database as they were",
      figure: `${lost} lost`,
      yardstick: `acknowledged, the newest of each voter and practice: ${acknowledged.size}`,
      ratio: (lost / acknowledged.size).toFixed(2),
      aim: "0",
    },
  ];
}
