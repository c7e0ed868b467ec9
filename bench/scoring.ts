// Scoring one full assessment, against reading the same answers from JSON.

import { scoreOf } from "@/lib/scoring/score";
import { benchModel, fullAnswers } from "./answers";
import { timeInTurn } from "./timing";
import type { Finding } from "./types";

const microseconds = (milliseconds: number) => `${(milliseconds * 1000).toFixed(1)} µs`;

export function run(): Promise<readonly Finding[]> {
  const model = benchModel();
  const answers = fullAnswers(model);
  const text = JSON.stringify(answers);
  const known = new Map(Object.entries(answers));
  const times = timeInTurn({ score: () => scoreOf(model, known), parse: (): unknown => JSON.parse(text) });
  return Promise.resolve([
    {
      name: `Scoring a full assessment of ${model.key} (${known.size} answers)`,
      figure: microseconds(times.score),
      yardstick: `JSON.parse of the same answers (${text.length} bytes): ${microseconds(times.parse)}`,
      ratio: (times.score / times.parse).toFixed(2),
      aim: "≤ 3",
    },
  ]);
}
