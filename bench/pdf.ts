// The PDF of a full report with all its answers, made again and again, against writing the same report as JSON.

import { pdfOf } from "@/lib/report/pdf/document";
import { exampleReport } from "@/lib/report/examples";
import { benchModel } from "./answers";
import type { Finding } from "./types";

const rounds = 15;

const medianOf = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

async function millisecondsOf(work: () => unknown): Promise<number> {
  const since = performance.now();
  await work();
  return performance.now() - since;
}

export async function run(): Promise<readonly Finding[]> {
  const report = exampleReport(benchModel(), 6);
  const cold = await millisecondsOf(() => pdfOf(report));
  const bytes = (await pdfOf(report)).length;
  const warm: number[] = [];
  const json: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    warm.push(await millisecondsOf(() => pdfOf(report)));
    json.push(await millisecondsOf(() => JSON.stringify(report)));
  }
  const [pdf, yardstick] = [medianOf(warm), medianOf(json)];
  return [
    {
      name: `The PDF of a full report with all answers (the first took ${cold.toFixed(0)} ms)`,
      figure: `PDF: ${pdf.toFixed(0)} ms, ${bytes} bytes`,
      yardstick: `the same report as JSON: ${yardstick.toFixed(2)} ms`,
      ratio: (pdf / yardstick).toFixed(0),
      aim: "≤ 300 ms",
    },
  ];
}
