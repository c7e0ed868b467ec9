// Targets in words, for screens and reports.

import { calendarDay, day } from "@/lib/format/dates";
import { countOf } from "@/lib/format/words";
import { isThere, type Progress } from "./rules";
import type { Aim, CategoryTarget, TargetEntryView } from "./types";

/** "2 of 3 levels to go." Above is said kindly: it may be more than is needed. */
export function progressText({ state, toGo, of }: Progress, isKnownLevel: boolean): string {
  if (state === "reached") return "Reached.";
  if (state === "above") return "Above it: possibly more than you need.";
  if (state === "open") return "Cannot be told yet: answers are open.";
  if (state === "below" && toGo !== null && of !== null) return `${toGo} of ${countOf(of, "level")} to go.`;
  return isKnownLevel ? "Not assessed yet." : "The model no longer has this level.";
}

/** "Intermediate by 31 March 2027", or the level alone. */
export const aimText = ({ level, on }: Pick<Aim, "level" | "on">): string =>
  on === null ? level.name : `${level.name} by ${calendarDay(on)}`;

/** "Target: Intermediate by 31 March 2027. 2 of 3 levels to go." */
export const targetLine = (aim: Aim): string => `Target: ${aimText(aim)}. ${aim.progress.text}`;

function deedText({ kind, level, on }: TargetEntryView): string {
  const wanted = level === null ? "" : aimText({ level, on });
  return {
    proposed: `proposed ${wanted}`,
    accepted: `accepted ${wanted}`,
    changed: `changed the proposal to ${wanted}`,
    declined: "declined the proposal",
    set: `set ${wanted}`,
    removed: "removed the target",
  }[kind];
}

/** "Lead of Checkout set Intermediate by 31 March 2027". */
export const entryText = (entry: TargetEntryView): string => `${entry.by} ${deedText(entry)}`;

/** "“For the shop”", and whose words that is where it is not who set the target. */
export const reasonText = ({ reason, reasonBy, by }: Pick<Aim, "reason" | "reasonBy" | "by">): string =>
  reasonBy === by ? `“${reason}”` : `“${reason}”, in the words of ${reasonBy}`;

/** "by Lead of Checkout on 24 November 2026". */
export const saidBy = ({ by, at }: { readonly by: string; readonly at: string }, timeZone: string): string =>
  `${by}, ${day(at, timeZone)}`;

/** "2 of 4 targets are reached." and what else a glance should say. */
export function summaryText(items: readonly Pick<CategoryTarget, "target">[]): string {
  const states = items.flatMap(({ target }) => target?.progress ?? []);
  if (states.length === 0) return "No target is set yet.";
  const there = states.filter(isThere).length;
  const above = states.filter(({ state }) => state === "above").length;
  const reached = `${there} of ${countOf(states.length, "target")} ${there === 1 ? "is" : "are"} reached.`;
  if (above === 0) return reached;
  return `${reached} ${above} of them ${above === 1 ? "is" : "are"} passed: possibly more than you need.`;
}

/** What follows "4 of 7": "teams are at or above their own target.". */
export const teamsThereText = (there: number, of: number): string =>
  `${of === 1 ? "team" : "teams"} ${there === 1 ? "is" : "are"} at or above ${of === 1 ? "its" : "their"} own target.`;

/** "2 more teams have a target, and no current result here." */
export const untoldText = (teams: number): string =>
  `${countOf(teams, "more team")} ${teams === 1 ? "has" : "have"} a target, and no current result here.`;
