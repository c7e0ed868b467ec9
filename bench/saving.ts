// Answers saved a second over HTTP, against an empty route of the same build and against a bare server beside it.

import type { Model } from "@/lib/models/types";
import { benchModel } from "./answers";
import { emptyRoute } from "./build";
import { type Call, ratePerSecond } from "./load";
import type { Finding } from "./types";
import type { LoadViewer } from "./viewers";

const viewerCount = 64;
const connections = 32;
const seconds = 4;
const rounds = 3;
const warmUp = 2;

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

/** The viewers' next answers, in turn: each to the next practice, with the revision it has seen last. */
function answering(model: Model, viewers: readonly LoadViewer[], origin: string) {
  const practices = model.practices.filter(({ answerSet }) => answerSet === "coverage").map(({ id }) => id);
  const revisions = new Map<string, number>();
  let sent = 0;
  return (path: (assessmentId: string, practice: string) => string): Call => {
    const viewer = viewers[sent % viewers.length];
    // Two connections never hold the same viewer's same practice at once: 64 viewers, 32 connections.
    const practice = practices[Math.floor(sent / viewers.length) % practices.length];
    if (!viewer || practice === undefined) throw new Error("There is nobody, or nothing to answer.");
    const value = [0, 25, 50, 100][Math.floor(sent / viewers.length / practices.length) % 4] ?? 0;
    sent += 1;
    const key = `${viewer.assessmentId}:${practice}`;
    const revision = revisions.get(key) ?? 0;
    return {
      path: path(viewer.assessmentId, practice),
      headers: { cookie: viewer.cookie, origin },
      body: JSON.stringify({ assessmentId: viewer.assessmentId, practice, value, revision }),
      done: (text) => {
        // The answer of the API, or of the bare server, which both have it.
        const { revision: seen }: { revision?: number } = JSON.parse(text);
        if (seen !== undefined) revisions.set(key, seen);
      },
    };
  };
}

export type SavingServers = { readonly url: string; readonly bareUrl: string; readonly viewers: readonly LoadViewer[] };

export async function run({ url, bareUrl, viewers }: SavingServers): Promise<readonly Finding[]> {
  const next = answering(benchModel(), viewers.slice(0, viewerCount), url);
  const rates: Record<"save" | "empty" | "bare", number[]> = { save: [], empty: [], bare: [] };
  const savePath = (assessment: string, practice: string) => `/api/v1/assessments/${assessment}/answers/${practice}`;
  const works = {
    save: (time: number) => ratePerSecond(url, connections, time, () => next(savePath)),
    empty: (time: number) =>
      ratePerSecond(url, connections, time, () => ({ ...next(() => emptyRoute), done: () => undefined })),
    bare: (time: number) => ratePerSecond(bareUrl, connections, time, () => next(() => "/")),
  };
  for (const work of Object.values(works)) await work(warmUp);
  for (let round = 0; round < rounds; round += 1) {
    rates.save.push(await works.save(seconds));
    rates.empty.push(await works.empty(seconds));
    rates.bare.push(await works.bare(seconds));
  }
  const [save, empty, bare] = [median(rates.save), median(rates.empty), median(rates.bare)];
  return [
    {
      name: `Answers saved over HTTP (${viewerCount} viewers, ${connections} connections)`,
      figure: `${save.toFixed(0)} a second`,
      yardstick: `an empty PUT route of the same build: ${empty.toFixed(0)} a second`,
      ratio: (save / empty).toFixed(2),
      aim: "≥ 0.4",
    },
    {
      name: "The same upsert from a bare Node http server through pg",
      figure: `${bare.toFixed(0)} a second`,
      yardstick: `answers saved by Altimeter: ${save.toFixed(0)} a second`,
      ratio: (save / bare).toFixed(2),
      aim: "beside it",
    },
  ];
}
