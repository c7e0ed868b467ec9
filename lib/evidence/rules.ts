// How long evidence counts, how many answers have some that does, and what is said about it.

import type { AnswerView } from "@/lib/assessments/types";
import { calendarDay } from "@/lib/format/dates";
import { countOf } from "@/lib/format/words";
import type { Model } from "@/lib/models/types";
import type { EvidenceOfPractices, EvidenceShare, EvidenceView } from "./types";

/** How many days evidence is good for where the model does not say. */
const defaultDays = 180;

/** How many days evidence of this practice is good for. */
export const validForDays = ({ validForDays: days }: { readonly validForDays?: number }): number => days ?? defaultDays;

/** Days are counted in a calendar without hours, so that no clock change moves one. */
const dayAfter = (date: string, days: number): string => {
  const time = new Date(`${date}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() + days);
  return time.toISOString().slice(0, 10);
};

/** Whether it counts on a day: from its own date to the last day, both included. */
export const isLiving = ({ date, validUntil }: Pick<EvidenceView, "date" | "validUntil">, on: string): boolean =>
  date <= on && on <= validUntil;

/** A row of evidence, as the database has it. */
type EvidenceRow = {
  readonly id: string;
  readonly practice: string;
  readonly title: string;
  readonly date: Date;
  readonly url: string | null;
  readonly text: string | null;
  readonly fileName: string | null;
  readonly fileType: string | null;
  readonly fileSize: number | null;
  readonly fileHash: string | null;
};

function fileOf({ fileName, fileType, fileSize, fileHash }: EvidenceRow): Pick<EvidenceView, "file"> {
  if (fileName === null || fileType === null || fileSize === null || fileHash === null) return {};
  return { file: { name: fileName, type: fileType, size: fileSize, sha256: fileHash } };
}

function viewOf(row: EvidenceRow, days: number): EvidenceView {
  const date = row.date.toISOString().slice(0, 10);
  return {
    id: row.id,
    title: row.title,
    date,
    validUntil: dayAfter(date, days),
    ...(row.url === null ? {} : { url: row.url }),
    ...(row.text === null ? {} : { text: row.text }),
    ...fileOf(row),
  };
}

/** Practice id to its evidence, in the order of the rows. */
export function evidenceOf(model: Model, rows: readonly EvidenceRow[]): EvidenceOfPractices {
  const byPractice = new Map<string, EvidenceRow[]>();
  for (const row of rows) byPractice.set(row.practice, [...(byPractice.get(row.practice) ?? []), row]);
  return Object.fromEntries(
    model.practices.flatMap((practice) => {
      const own = byPractice.get(practice.id);
      return own ? [[practice.id, own.map((row) => viewOf(row, validForDays(practice)))]] : [];
    }),
  );
}

type Answers = Readonly<Record<string, AnswerView>>;

/** Answers with their evidence; evidence of a practice that nobody answered yet comes with "unanswered". */
export const withEvidence = (answers: Answers, evidence: EvidenceOfPractices): Answers => ({
  ...answers,
  ...Object.fromEntries(
    Object.entries(evidence).map(([practice, items]): [string, AnswerView] => [
      practice,
      { ...(answers[practice] ?? { state: "unanswered" }), evidence: items },
    ]),
  ),
});

/**
 * The share of answers with living evidence on a day: over the scored practices, like every count of answers, those with
 * a value, and those of them that have some evidence which counts on that day. Expired evidence counts in neither.
 */
export function evidenceShareOf(model: Model, answers: Answers, on: string): EvidenceShare {
  const withValue = model.practices.filter(
    ({ id, direction }) => direction === "normal" && answers[id]?.value !== undefined,
  );
  const living = withValue.filter(({ id }) => answers[id]?.evidence?.some((item) => isLiving(item, on)));
  return { answers: withValue.length, living: living.length, on };
}

/** The practices whose answers had evidence and have none left that counts on a day: worth asking again. */
export const expiredPractices = (answers: Answers, on: string): readonly string[] =>
  Object.entries(answers).flatMap(([practice, { evidence = [] }]) =>
    evidence.length > 0 && !evidence.some((item) => isLiving(item, on)) ? [practice] : [],
  );

/** "Of 24 November 2026, good until 23 May 2027", or since when it counts no more. */
export const validityText = ({ date, validUntil }: Pick<EvidenceView, "date" | "validUntil">, today: string): string =>
  `Of ${calendarDay(date)}, ${today <= validUntil ? "good until" : "expired after"} ${calendarDay(validUntil)}`;

/** The share of a draft, which is nobody's but the team's. */
export function draftEvidenceText({ answers, living }: EvidenceShare): string {
  if (answers === 0) return "Evidence is never required.";
  if (living === 0) return `None of ${countOf(answers, "answer")} has living evidence; it is never required.`;
  return `${living} of ${countOf(answers, "answer")} ${living === 1 ? "has" : "have"} living evidence; it is never required.`;
}

/** The share when a result was published, and on a later day: evidence expires while the result stays as it was. */
export function evidenceSummary(then: EvidenceShare, today: EvidenceShare): string {
  const of = `of ${countOf(then.answers, "answer")} had living evidence when this was published`;
  if (then.living === 0) return `None ${of}; it is never required.`;
  const still = today.living === then.living ? "all of it still counts" : `${today.living} still have some that counts`;
  return `${then.living} ${of}; on ${calendarDay(today.on)} ${today.living === 0 ? "all of it has expired" : still}.`;
}

/** A piece of evidence as a line of text, for tables and paper. */
export function evidenceLine({ title, url, text, file, ...item }: EvidenceView, today: string): string {
  const parts = [
    title,
    ...(url === undefined ? [] : [url]),
    ...(file ? [file.name] : []),
    ...(text ? [text.replace(/\s+/g, " ")] : []),
  ];
  return `${parts.join(" · ")} (${validityText(item, today)})`;
}
