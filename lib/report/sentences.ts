// What a report says in sentences, the same on screen, in the PDF and in report.json.

import { calendarDay } from "@/lib/format/dates";
import { ofMost, oneDecimal, percent } from "@/lib/format/numbers";
import { countOf, inWords, listOf } from "@/lib/format/words";
import type { Gate, Level, Model } from "@/lib/models/types";
import { groupIndexes } from "@/lib/scoring/overall";
import type { CategoryScore, Score } from "@/lib/scoring/types";
import type { HeldBackThen, Report, ReportAction, ReportStep } from "./types";

/** The rule that the model format gives to a model whose authors gave none. */
const isDefault = (gate: Gate) => gate.threshold === 80 && gate.noZero && gate.complete;

/** "none is “not at all” or “never”": the lowest answers that the model's practices can have. */
function noneIsLowest(model: Model): string {
  const used = new Set(model.practices.map(({ answerSet }) => answerSet));
  const lowest = model.answerSets.flatMap(({ id, options }) => (used.has(id) ? (options[0]?.label ?? []) : []));
  const labels = [...new Set(lowest.map((label) => `“${label.toLowerCase()}”`))];
  return labels.length > 3 ? "none has the lowest of its answers" : `none is ${labels.join(" or ")}`;
}

/** The rule for a level, and whose it is: the format's own rule never comes from a model's authors. */
export function ruleOf(model: Model): string | null {
  const { gate } = model;
  if (gate === null) return null;
  const parts =
    gate.threshold === 100
      ? [
          gate.complete
            ? "all its practices are fully in place"
            : "those of its practices that are answered are fully in place",
        ]
      : [
          ...(gate.complete ? ["all its practices are answered"] : []),
          ...(gate.noZero ? [noneIsLowest(model)] : []),
          `together they reach ${percent(gate.threshold / 100)}`,
        ];
  const whose = model.source && isDefault(gate) ? " This rule is ours, not the authors’." : "";
  return `A level holds when ${listOf(parts)}, and every level below it holds too.${whose}`;
}

/** Where the whole could stand at a level already, if what is open were in place: "we do not know" is no "not yet". */
function openAt(score: Score, level: Level): boolean {
  const holding = score.categories.filter(({ id }) => score.overall.heldBackBy.includes(id));
  return holding.length > 0 && holding.every(({ levelHigh }) => levelHigh !== null && levelHigh.number >= level.number);
}

/** Without levels: the index of each group, which is the mean of its categories, and the mean of those. */
function ungatedWhole(model: Model, { categories, overall: { index, max } }: Score): string {
  const groups = groupIndexes(model, categories).map((group) => `${group.name} ${oneDecimal(group.index)}`);
  const parts = groups.length > 0 ? ` By group: ${listOf(groups)}.` : "";
  const all = index === null ? "" : ` All of it: ${ofMost(index, max)}.`;
  return `This model has no levels to reach: the profile is the result.${parts}${all}`;
}

/** The whole by its one label; a model without a rule for levels has none. */
export function wholeOf(model: Model, score: Score): string {
  const { level, heldBackBy, assessed } = score.overall;
  if (assessed === 0) return "Nothing is assessed yet.";
  if (model.gate === null) return ungatedWhole(model, score);
  const names = heldBackBy.map((id) => model.categories.find((category) => category.id === id)?.name ?? id);
  const [holder] = score.categories.filter(({ id }) => heldBackBy.includes(id));
  const failing = model.levels.find(({ id }) => id === holder?.heldBackBy?.level);
  if (!failing) return `The whole stands at ${level?.name ?? "no level"}, and nothing holds it back.`;
  if (openAt(score, failing)) {
    const stands = level === null ? "" : `The whole stands at ${level.name} at least. `;
    return `${stands}${failing.name} cannot be told yet for the whole: answers are open in ${listOf(names)}.`;
  }
  if (level === null) return `The whole is not yet at ${failing.name}: what is missing lies in ${listOf(names)}.`;
  return `The whole stands at ${level.name}; ${listOf(names)} keep${names.length === 1 ? "s" : ""} it there.`;
}

/** All five things an answer can be, as far as they occur, over the scored practices. */
export function countedOf({ counts }: Score): string {
  const parts = [
    [counts.answered, "answered"],
    [counts.skipped, "assumed to be ahead"],
    [counts.unknown, "unknown"],
    [counts.notApplicable, counts.notApplicable === 1 ? "does not apply" : "do not apply"],
    [counts.unanswered, "unanswered"],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return `${said.join(", ")}, of ${countOf(counts.total, "practice")}.`;
}

/** How much of a result was not asked again; null where all of it was. Counted over every answer, scored or not. */
export function confirmedOf(carried: number, answers: number): string | null {
  if (carried === 0) return null;
  const are = carried === 1 ? "was" : "were";
  const all = countOf(answers, "answer");
  return carried === answers
    ? `All ${all} ${are} confirmed as before, in one step per category; none was given anew.`
    : `${carried} of ${all} ${are} confirmed as before, in one step per category, without being asked again.`;
}

/** The same before it is published, with how many were asked anew; null while nothing is answered. */
export function draftConfirmedOf(carried: number, answers: number): string | null {
  if (answers === 0) return null;
  const all = answers === 1 ? "The only answer" : `All ${answers} answers`;
  const anew = answers - carried;
  if (carried === 0) return `${all} ${answers === 1 ? "was" : "were"} asked anew; none is confirmed as before.`;
  if (anew === 0) {
    return `${all} ${answers === 1 ? "is" : "are"} confirmed as before, in one step per category; none was given anew.`;
  }
  const some = `${carried} of ${answers} answers ${carried === 1 ? "is" : "are"} confirmed as before`;
  return `${some}, in one step per category; ${anew} ${anew === 1 ? "was" : "were"} asked anew.`;
}

/** Where there is no next step to show: because all are set aside, or because there is none. */
export const noStepsText = ({ climb }: Pick<Report, "climb">): string =>
  climb.nextSteps.length > 0
    ? "Every next step is set aside for now."
    : "Every level of the model holds: there is nothing left to climb here.";

type Versions = { readonly then: string; readonly now: string };

/** "3 practices up, 1 down, 12 the same, 67 without a value either time.", and what that means across versions of the model. */
export function movedOf(counts: NonNullable<Report["before"]>["counts"], { then, now }: Versions): string {
  const parts = [
    `${countOf(counts.up, "practice")} up`,
    `${counts.down} down`,
    `${counts.same} the same`,
    ...(counts.incomparable > 0 ? [`${counts.incomparable} answered only once`] : []),
    ...(counts.neither > 0 ? [`${counts.neither} without a value either time`] : []),
  ];
  const across = `It was version ${then} then and is ${now} now: changes are told on the practices that both have.`;
  return `${parts.join(", ")}.`.replace(/^no/, "No") + (then === now ? "" : ` ${across}`);
}

const mostHeldBack = 4;

/** "Then 2 practices held back Design & Architecture at Beginner, 1 still does." Null where nothing did. */
export function heldBackText(heldBack: readonly HeldBackThen[]): string | null {
  if (heldBack.length === 0) return null;
  const parts = heldBack.slice(0, mostHeldBack).map(({ category, level, practices, still }) => {
    const now = still === 0 ? "none does any more" : `${still} still ${still === 1 ? "does" : "do"}`;
    return `${countOf(practices, "practice")} held back ${category} at ${level}, ${now}`;
  });
  const more = heldBack.length - mostHeldBack;
  return `Then ${parts.join("; ")}${more > 0 ? `; and ${countOf(more, "more category")} ${more === 1 ? "was" : "were"} held back` : ""}.`;
}

/** "Sam, by 3 March 2027", for a list of actions. */
export function promiseText({ owner, dueOn, overdue }: ReportAction): string {
  const by = dueOn === null ? "" : `, ${overdue ? "was due on" : "by"} ${calendarDay(dueOn)}`;
  return `${owner ?? "Nobody yet"}${by}`;
}

function bringsOf({ category, level, steps }: ReportStep["brings"][number]): string {
  if (steps === 1) return `Brings ${category} to ${level}.`;
  return `With ${inWords(steps - 1)} other${steps === 2 ? "" : "s"}, the shortest way to ${level} in ${category}.`;
}

/** What a next step is good for; empty when it leads to no level and nothing waits for it. */
export const stepDetail = (brings: ReportStep["brings"], waiting: number): string =>
  [...brings.map(bringsOf), ...(waiting > 0 ? [`Opens ${countOf(waiting, "more practice")}.`] : [])].join(" ");

/** What has to be read beside a category's level. */
export function remarksOf(model: Model, category: CategoryScore): readonly string[] {
  if (!category.assessed) {
    return [
      "Nothing here has been answered with a value, so there is nothing to say yet. Its next step is to assess it.",
    ];
  }
  const levelName = (id: string) => model.levels.find((level) => level.id === id)?.name ?? id;
  const failing = category.cells.find(({ level }) => level === category.heldBackBy?.level);
  const open = failing ? failing.unknown + failing.unanswered : 0;
  const couldBeHigher = category.levelHigh !== null && category.levelHigh.id !== category.level?.id;
  const waived = category.cells.filter(({ state }) => state === "waived").map(({ level }) => levelName(level));
  return [
    ...(couldBeHigher && failing && open > 0
      ? [`${levelName(failing.level)} cannot be told yet: ${countOf(open, "open answer")}.`]
      : []),
    ...(model.gate !== null && category.heldBackBy === null ? ["Every level of it holds."] : []),
    ...(category.brittle ? ["Higher practices stand on a lower level that does not hold yet."] : []),
    ...(waived.length > 0 ? [`${listOf(waived)} passed because nothing there applies to this team.`] : []),
  ];
}

/** What every reader must know before they use the figures. */
export function caveatsOf(
  model: Model,
  score: Score,
  participants: number | null,
  confirmed: string | null,
): readonly string[] {
  const { unknown, unanswered, skipped, total } = score.counts;
  const open = unknown + unanswered;
  const rule = ruleOf(model);
  const by = participants === null ? "how many took part was not said" : `${countOf(participants, "person")} took part`;
  return [
    `This is a self-assessment: the team speaks about itself, and ${by}.`,
    ...(rule === null ? [] : [rule]),
    open === 0
      ? "Every practice that applies was answered with something the team knows."
      : `${open} of ${countOf(total, "practice")} (${percent(open / total)}) are unknown or unanswered: they are in no figure, and the bounds say how far they could move one.`,
    ...(skipped > 0 ? [`${skipped} were passed over as still ahead of the team, and count as not in place.`] : []),
    ...(confirmed === null ? [] : [confirmed]),
    "It is for choosing next steps. It must not be used to compare or rank teams, to set pay or bonuses, or to judge people.",
    ...(model.attribution ? [model.attribution] : []),
  ];
}
