// The answer sets that need no declaration. Values are integers; numbers are hidden while answering.

import type { AnswerSet } from "./types";

export const predefinedAnswerSets: readonly AnswerSet[] = [
  {
    id: "coverage",
    options: [
      { value: 0, label: "Not at all" },
      { value: 25, label: "For some" },
      { value: 50, label: "For at least half" },
      { value: 100, label: "For most or all" },
    ],
  },
  {
    id: "yes-no",
    options: [
      { value: 0, label: "No" },
      { value: 100, label: "Yes" },
    ],
  },
  {
    id: "frequency",
    options: [
      { value: 0, label: "Never" },
      { value: 25, label: "Rarely" },
      { value: 50, label: "Mostly" },
      { value: 100, label: "Always" },
    ],
  },
];

export const defaultAnswerSet = "coverage";
