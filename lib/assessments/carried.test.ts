import { expect, test } from "vitest";
import { builtInModels } from "@/lib/models/catalogue";
import { fileOf } from "@/lib/models/file-of";
import { parseModel } from "@/lib/models/parse";
import type { Model } from "@/lib/models/types";
import { carriedOver } from "./carried";

function cdmm(): Model {
  const found = builtInModels().find(({ key }) => key === "cdmm");
  if (!found) throw new Error("cdmm is missing.");
  return found;
}

type Changes = Readonly<Record<string, object>>;

/** The same model in a later version, with some practices changed and one more. */
function later(changes: Changes): Model {
  const file = fileOf(cdmm());
  const practices = file.practices.map((practice) => ({ ...practice, ...changes[practice.id] }));
  const parsed = parseModel({
    ...file,
    version: "2.0.0",
    practices: [...practices, { id: "CO-9", category: "culture", level: "base", statement: "Something new." }],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.model;
}

test("what was said is proposed with what changed; what was not said, passed over or has no option is asked anew", () => {
  const answers = {
    "CO-1a": { value: 100, note: "Every Monday", revision: 7 },
    "CO-1b": { value: 50 },
    "CO-1c": { state: "unknown" as const },
    "CO-2a": { state: "not_applicable" as const, reason: "One person" },
    "CO-2b": { state: "skipped" as const },
    "CO-2c": { state: "unanswered" as const },
    "CO-2d": { value: 25 },
  };
  const carried = carriedOver(
    cdmm(),
    answers,
    later({
      "CO-1b": { statement: "The way to production is written down." },
      "CO-1c": { level: "beginner" },
      "CO-2d": { answerSet: "yes-no", of: undefined },
    }),
  );
  expect(carried).toEqual({
    "CO-1a": { answer: { value: 100, note: "Every Monday" }, change: "unchanged", statement: null, place: null },
    "CO-1b": {
      answer: { value: 50 },
      change: "reworded",
      statement: cdmm().practices.find(({ id }) => id === "CO-1b")?.statement,
      place: null,
    },
    "CO-1c": { answer: { state: "unknown" }, change: "moved", statement: null, place: "Culture & Organization, Base" },
    "CO-2a": {
      answer: { state: "not_applicable", reason: "One person" },
      change: "unchanged",
      statement: null,
      place: null,
    },
  });
});
