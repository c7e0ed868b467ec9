// What a maturity model is once it has been parsed: every default filled in, nothing optional that a rule needs.

export type Option = { readonly value: number; readonly label: string };
export type AnswerSet = { readonly id: string; readonly options: readonly Option[] };

/** The rule for a level. Threshold in percent, 1 to 100. */
export type Gate = { readonly threshold: number; readonly noZero: boolean; readonly complete: boolean };

export type Level = {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly summary?: string;
};

export type Group = { readonly id: string; readonly name: string };

export type Category = {
  readonly id: string;
  readonly name: string;
  readonly summary?: string;
  readonly group?: string;
};

/** normal is scored; reversed is a habit to leave behind and fact is something to know: both are asked, never scored. */
export type Direction = "normal" | "reversed" | "fact";

export type Reference = { readonly scheme: string; readonly id: string };

export type Practice = {
  readonly id: string;
  readonly category: string;
  readonly level: string;
  readonly statement: string;
  readonly why?: string;
  readonly how?: string;
  readonly low?: string;
  readonly high?: string;
  readonly lastTime?: string;
  readonly show?: string;
  readonly criteria: readonly string[];
  readonly answerSet: string;
  /** Of what a coverage answer speaks: builds, services, changes, people. */
  readonly of?: string;
  readonly replaces: readonly string[];
  /** Integer from 1 to 100. */
  readonly weight: number;
  readonly direction: Direction;
  readonly optional: boolean;
  readonly requires: readonly string[];
  /** Integer from 1 (little) to 5 (much). */
  readonly effort?: number;
  readonly tags: readonly string[];
  readonly refs: readonly Reference[];
  readonly validForDays?: number;
};

export type ModelSource = {
  readonly title: string;
  readonly authors?: readonly string[];
  readonly year?: number;
  readonly url?: string;
  readonly note?: string;
};

/**
 * One immutable edition of a maturity model. `levels` ascend by number; `practices` stand in the model's own order,
 * which is the last tie-breaker of every ordering.
 */
export type Model = {
  readonly key: string;
  readonly version: string;
  readonly title: string;
  readonly summary?: string;
  readonly source?: ModelSource;
  readonly licence?: string;
  readonly attribution?: string;
  readonly language: string;
  readonly basedOn?: { readonly key: string; readonly version: string };
  readonly answerSets: readonly AnswerSet[];
  readonly gate: Gate | null;
  readonly quality: "off" | "gate";
  readonly levels: readonly Level[];
  readonly groups: readonly Group[];
  readonly categories: readonly Category[];
  readonly practices: readonly Practice[];
};
