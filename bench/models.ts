// Models that others bring: reading and storing the generated DSOMM (where its file is at hand) and the largest model
// that the format allows, against reading the same bytes as plain data.

import { existsSync, readFileSync } from "node:fs";
import { loadAll } from "js-yaml";
import type { Viewer } from "@/lib/access/viewer";
import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import { importModel } from "@/lib/catalogue/commands/import-model";
import { readUpload } from "@/lib/catalogue/read-upload";
import type { Finding } from "./types";

const rounds = 9;
const medianOf = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

async function millisecondsOf(work: () => unknown): Promise<number> {
  const since = performance.now();
  await work();
  return performance.now() - since;
}

/** 2,000 practices in 50 categories on 5 levels, each with all its texts. */
const largestKey = "largest";

function largestModel(): Uint8Array {
  const words = "A sentence of the length that such sentences have, with a reason and a first step in it. ";
  const levels = Array.from({ length: 5 }, (_, at) => ({ id: `l${at + 1}`, number: at + 1, name: `Level ${at + 1}` }));
  const categories = Array.from({ length: 50 }, (_, at) => ({ id: `c${at}`, name: `Category ${at + 1}` }));
  const practices = Array.from({ length: 2000 }, (_, at) => ({
    id: `p${at}`,
    category: `c${at % 50}`,
    level: `l${(Math.floor(at / 50) % 5) + 1}`,
    statement: `Practice ${at + 1} is in place.`,
    ...{ why: words, how: words + words, low: words, high: words, show: words, lastTime: words },
    // The practice of the same category one level below.
    requires: at % 250 < 50 ? [] : [`p${at - 50}`],
  }));
  const head = { format: "altimeter.model/1", key: largestKey, version: "1.0.0", title: "The largest model" };
  return new TextEncoder().encode(JSON.stringify({ ...head, levels, categories, practices }));
}

/** The generated DSOMM, where its file is at hand. */
export function dsommFile(): Uint8Array | null {
  const path = process.env["DSOMM_FILE"] ?? "../shared/data/dsomm-4.0.0-model.yaml";
  return existsSync(path) ? readFileSync(path) : null;
}

const noBase = () => Promise.resolve(null);

async function finding(
  name: string,
  bytes: Uint8Array,
  plain: (text: string) => unknown,
  owner: Viewer,
): Promise<Finding> {
  const text = new TextDecoder().decode(bytes);
  const check: number[] = [];
  const read: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    check.push(await millisecondsOf(() => readUpload(bytes, noBase)));
    read.push(await millisecondsOf(() => plain(text)));
  }
  const stored = await millisecondsOf(() => importModel(owner, bytes));
  return {
    name: `Checking ${name} (${bytes.length} bytes)`,
    figure: `check: ${medianOf(check).toFixed(0)} ms; import, once: ${stored.toFixed(0)} ms`,
    yardstick: `the same bytes as plain data: ${medianOf(read).toFixed(0)} ms`,
    ratio: (medianOf(check) / medianOf(read)).toFixed(1),
    aim: "check and import ≤ 1 s",
  };
}

/** Also leaves both models in the owner's organisation, so that their pages can be visited. */
export async function run(owner: Viewer): Promise<{ findings: readonly Finding[]; hasDsomm: boolean }> {
  const dsomm = dsommFile();
  const largest = await finding("the largest model", largestModel(), (text): unknown => JSON.parse(text), owner);
  if (!dsomm) return { findings: [largest], hasDsomm: false };
  return {
    findings: [await finding("the generated DSOMM", dsomm, (text) => loadAll(text), owner), largest],
    hasDsomm: true,
  };
}

/** A draft of the largest model, to be visited. */
export const startLargest = (lead: Viewer, teamId: string) =>
  startAssessment(lead, { teamId, model: largestKey, mode: "direct" });
