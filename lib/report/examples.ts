// For tests and benchmarks: reports as publications would make them, of any model and with fixed answers.

import { answersOfViews } from "@/lib/assessments/rules";
import type { AnswerView } from "@/lib/assessments/types";
import { answerSetOf } from "@/lib/models/answer-set-of";
import type { Model, Practice } from "@/lib/models/types";
import type { FrozenAnswers } from "@/lib/publications/rules";
import { changeOf } from "@/lib/scoring/change";
import { scoreOf } from "@/lib/scoring/score";
import { reportOf } from "./build";
import type { Report, ReportSource } from "./types";

/** A team that climbs: each time (0, 1, 2, …) the options it chooses are a little higher, the lower levels first. */
function answerAt(model: Model, practice: Practice, at: number, time: number): AnswerView | null {
  if (at % 19 === 18) return { state: "unknown" };
  if (at % 31 === 30) return { state: "not_applicable", reason: `We run nothing of this kind (${practice.id}).` };
  if (at % 23 === 22) return { state: "skipped" };
  if (at % 37 === 36) return null;
  const { options } = answerSetOf(model, practice);
  const level = model.levels.findIndex(({ id }) => id === practice.level);
  const height = 0.8 + time * 0.13 - level * 0.35 + ((at * 7) % 5) * 0.09;
  const option = options[Math.round(Math.min(1, Math.max(0, height)) * (options.length - 1))];
  const note = at % 6 === 0 ? { note: `Seen in the pipeline of ${practice.id}, last in autumn.` } : {};
  return { value: option?.value ?? 0, ...note };
}

export function answersAt(model: Model, time: number): FrozenAnswers {
  const pairs = model.practices.map((practice, at) => [practice.id, answerAt(model, practice, at, time)] as const);
  return Object.fromEntries(pairs.flatMap(([id, answer]) => (answer ? [[id, { ...answer, shared: false }]] : [])));
}

const editionAt = (model: Model, time: number, version: string) => {
  const answers = answersAt(model, time);
  const own = { ...model, version };
  return {
    id: `publication-${time}`,
    assessmentId: `assessment-${time}`,
    publishedAt: new Date(Date.UTC(2025, 5 + 3 * time, 30, 10)).toISOString(),
    model: own,
    answers,
    score: scoreOf(own, answersOfViews(answers)),
    share: "answers" as const,
  };
};

type Wish = Partial<Omit<ReportSource, "model">>;

/** The last of `publications` results of one team; what is wished for takes the place of what would be there. */
export function exampleReport(model: Model, publications = 5, wish: Wish = {}): Report {
  const last = publications - 1;
  const edition = (time: number) => editionAt(model, time, time < 2 && publications > 4 ? "0.9.0" : model.version);
  const now = { ...edition(last), ...wish };
  const before = wish.before === undefined && last > 0 ? edition(last - 1) : (wish.before ?? null);
  const views = (answers: FrozenAnswers) => answersOfViews(answers);
  return reportOf({
    organisation: "Demo",
    timeZone: "Europe/Berlin",
    readAt: "2027-01-15T09:00:00.000Z",
    team: { id: "team", name: "Checkout", unit: "Commerce" },
    publishedBy: "Lead",
    withdrawn: null,
    participants: 5,
    comment: "We moved the release to the team this quarter.\n\nThe test data is what we want to solve next.",
    isLatest: true,
    actions: [],
    marks: [],
    targets: new Map(),
    insider: false,
    ...now,
    before,
    changes: before
      ? changeOf({
          older: { model: before.model, answers: views(before.answers) },
          newer: { model: now.model, answers: views(now.answers) },
        })
      : new Map(),
    earlier: Array.from({ length: last }, (_, time) => {
      const { id, publishedAt, model: own, score } = edition(time);
      return { id, publishedAt, version: own.version, carried: time === 1 ? 12 : 0, categories: score.categories };
    }),
  });
}
