// One step of a what-if: a practice is ticked, and levels, index, next steps and the way to the top of every category are
// there again. Against scoring the same answers once, and within one frame of a screen that shows sixty a second.

import { readUpload } from "@/lib/catalogue/read-upload";
import type { Model } from "@/lib/models/types";
import type { Answers } from "@/lib/scoring/types";
import { scoreOf } from "@/lib/scoring/score";
import { noPlan, type Plan } from "@/lib/what-if/plan";
import { toggled, trialOf } from "@/lib/what-if/trial";
import { benchModel, fullAnswers } from "./answers";
import { dsommFile } from "./models";
import { timeInTurn } from "./timing";
import type { Finding } from "./types";

const milliseconds = (time: number) => `${time.toFixed(2)} ms`;

async function dsomm(): Promise<Model | null> {
  const bytes = dsommFile();
  if (!bytes) return null;
  const read = await readUpload(bytes, () => Promise.resolve(null));
  if (!read.ok) throw new Error("The generated DSOMM is no model any more.");
  // It comes without a rule for levels: with the usual one it has ways to be found, the longest there are.
  return { ...read.model, gate: { threshold: 80, noZero: true, complete: true } };
}

/** The longest way that can be asked for. */
function toTheTop({ categories, levels }: Model): Plan {
  const top = levels.at(-1)?.id ?? "";
  return { ...noPlan, goals: new Map(categories.map(({ id }) => [id, top])) };
}

function finding(model: Model): Finding {
  const answers: Answers = new Map(Object.entries(fullAnswers(model)));
  const everything = toTheTop(model);
  let at = 0;
  const step = (plan: Plan) => {
    at = (at + 1) % model.practices.length;
    return trialOf(model, answers, toggled(model, answers, plan, model.practices[at]?.id ?? ""));
  };
  const since = performance.now();
  step(everything);
  const first = performance.now() - since;
  const times = timeInTurn({
    score: () => scoreOf(model, answers),
    tick: () => step(noPlan),
    top: () => step(everything),
  });
  return {
    name: `A step of a what-if of ${model.key} (${model.practices.length} practices, a rule for levels)`,
    figure: `${milliseconds(times.tick)}; on the way to the top of everything ${milliseconds(times.top)}, the first time ${milliseconds(first)}`,
    yardstick: `scoring the same answers once: ${milliseconds(times.score)}`,
    ratio: `${(times.tick / times.score).toFixed(1)}; ${(times.top / times.score).toFixed(1)}`,
    aim: "≤ 16 ms",
  };
}

export async function run(): Promise<readonly Finding[]> {
  const model = await dsomm();
  return [benchModel(), ...(model ? [model] : [])].map(finding);
}
