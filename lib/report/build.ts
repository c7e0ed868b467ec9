// From a publication as it was frozen to the document that screen, PDF and report.json show. Decides what a reader sees.

import { answersOfViews } from "@/lib/assessments/rules";
import { dayIn } from "@/lib/format/days";
import { evidenceShareOf, evidenceSummary } from "@/lib/evidence/rules";
import type { Model } from "@/lib/models/types";
import { visibleAnswers } from "@/lib/publications/rules";
import { toAskAgain } from "@/lib/scoring/ask-again";
import { climbOf } from "@/lib/scoring/climb";
import { explainCategory } from "@/lib/scoring/explain";
import { countsOf, movementOf } from "@/lib/scoring/movement";
import type { Answers, CategoryScore, Climb, Score } from "@/lib/scoring/types";
import { numbersOf } from "@/lib/targets/rules";
import { withMarks } from "./marks";
import { modelOf } from "./model";
import { practicesOf, reportAnswers, stepsOf } from "./practices";
import { caveatsOf, confirmedOf, countedOf, heldBackText, movedOf, remarksOf, wholeOf } from "./sentences";
import { captionOf, strataOf } from "./strata";
import type { HeldBackThen, Report, ReportCategory, ReportPoint, ReportSource } from "./types";

const figuresOf = (score: Score): ReportPoint["categories"] =>
  score.categories.map(({ id, index, low, high, max }) => ({ id, index, low, high, max }));

type Reading = {
  readonly model: Model;
  readonly answers: Answers;
  readonly climb: Climb;
  readonly changes: ReadonlyMap<string, number | null>;
  readonly targets: ReportSource["targets"];
  readonly open: boolean;
};

function categoryOf(score: CategoryScore, { model, answers, climb, changes, targets, open }: Reading): ReportCategory {
  const category = model.categories.find(({ id }) => id === score.id);
  const level = model.levels.find(({ id }) => id === score.heldBackBy?.level);
  const way = climb.categories.find(({ id }) => id === score.id)?.practices ?? [];
  return {
    id: score.id,
    name: category?.name ?? score.id,
    summary: category?.summary ?? null,
    caption: captionOf(model, score),
    remarks: remarksOf(model, score),
    heldBackBy: practicesOf(model, score.heldBackBy?.practices ?? []),
    heldBackAt: level?.name ?? null,
    way: practicesOf(model, way),
    change: changes.get(score.id) ?? null,
    target: targets.get(score.id) ?? null,
    cells: open ? explainCategory(model, answers, score.id, score.cells) : null,
  };
}

/** What held back then, in the words of that version of the model, and what of it does now. */
function heldBackThen({ before, model, score }: ReportSource): readonly HeldBackThen[] {
  if (!before) return [];
  const names = new Map(model.categories.map(({ id, name }) => [id, name]));
  const levels = new Map(before.model.levels.map(({ id, name }) => [id, name]));
  const now = new Map(score.categories.map(({ id, heldBackBy }) => [id, new Set(heldBackBy?.practices)]));
  return before.score.categories.flatMap(({ id, heldBackBy }) => {
    const category = names.get(id);
    if (!heldBackBy || category === undefined || heldBackBy.practices.length === 0) return [];
    const still = heldBackBy.practices.filter((practice) => now.get(id)?.has(practice)).length;
    const level = levels.get(heldBackBy.level) ?? heldBackBy.level;
    return [{ category, level, practices: heldBackBy.practices.length, still }];
  });
}

/** The publication before: how many practices moved for every reader, which ones where both shared their answers. */
function beforeOf(source: ReportSource, answers: Answers): Report["before"] {
  const { before, model, insider, share } = source;
  if (!before) return null;
  const older = { model: before.model, answers: answersOfViews(before.answers) };
  const movement = movementOf({ older, newer: { model, answers } });
  const counts = countsOf(movement);
  const heldBack = heldBackThen(source);
  return {
    id: before.id,
    assessmentId: before.assessmentId,
    publishedAt: before.publishedAt,
    version: before.model.version,
    counts,
    summary: movedOf(counts, { then: before.model.version, now: model.version }),
    movement: insider || (share === "answers" && before.share === "answers") ? movement : null,
    heldBack,
    heldBackText: heldBackText(heldBack),
    categories: before.score.categories.map(({ id, index }) => ({ id, index })),
  };
}

function questionsOf(model: Model, answers: Answers): Report["askAgain"] {
  return toAskAgain(model, answers).flatMap((question) => {
    const [practice] = practicesOf(model, [question.practice]);
    const [prerequisite] = practicesOf(model, [question.prerequisite]);
    return practice && prerequisite ? [{ practice, prerequisite }] : [];
  });
}

/** Evidence is counted over all answers for every reader, like the answers themselves; which ones is another matter. */
function evidenceIn({ model, answers, publishedAt, readAt, timeZone }: ReportSource): Report["evidence"] {
  const published = evidenceShareOf(model, answers, dayIn(publishedAt, timeZone));
  const today = evidenceShareOf(model, answers, dayIn(readAt, timeZone));
  return { published, today, text: evidenceSummary(published, today) };
}

/**
 * The report of one publication for one reader. Figures are the stored ones, unrounded. Whoever is not of the team gets
 * single answers, what they count with and which of them moved only where the team shared answers; notes, reasons and
 * evidence only where ticked; and never the questions back to the team.
 */
export function reportOf(source: ReportSource): Report {
  const { model, score, insider } = source;
  const answers = answersOfViews(source.answers);
  const visible = visibleAnswers(source.answers, source.share, insider);
  const climb = climbOf(model, answers, { targets: numbersOf(model, source.targets) }, score);
  const before = beforeOf(source, answers);
  const reading = { model, answers, climb, changes: source.changes, targets: source.targets, open: visible !== null };
  const carried = Object.values(source.answers).filter((answer) => answer.carried).length;
  const here = { id: source.id, publishedAt: source.publishedAt, version: model.version, carried };
  return {
    id: source.id,
    assessmentId: source.assessmentId,
    organisation: source.organisation,
    team: source.team,
    publishedAt: source.publishedAt,
    publishedBy: source.publishedBy,
    timeZone: source.timeZone,
    withdrawn: source.withdrawn,
    participants: source.participants,
    comment: source.comment,
    share: source.share,
    model: modelOf(model),
    score,
    whole: wholeOf(model, score),
    counted: countedOf(score),
    confirmed: confirmedOf(carried, Object.keys(source.answers).length),
    evidence: evidenceIn(source),
    strata: strataOf(model, answers, score),
    climb,
    isLatest: source.isLatest,
    actions: source.actions,
    ...withMarks({ model, answers, insider }, stepsOf(model, climb, answers), source.marks),
    categories: score.categories.map((category) => categoryOf(category, reading)),
    before,
    history: [...source.earlier, { ...here, categories: figuresOf(score) }],
    askAgain: insider ? questionsOf(model, answers) : [],
    answers: visible && reportAnswers(model, visible, before?.movement ?? null),
    caveats: caveatsOf(model, score, source.participants, confirmedOf(carried, Object.keys(source.answers).length)),
  };
}
