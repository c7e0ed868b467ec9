// What holds of issues, whichever tracker has them.

import { isEnded } from "@/lib/actions/rules";
import type { ActionState, ActionView } from "@/lib/actions/types";
import type { IssueState, IssueText, TrackerView, TroubleKind } from "./types";

type Tracked = { readonly state: ActionState; readonly issue: { readonly state: IssueState } | null };

/** Whether an issue can be made of an action: something is left to do, and there is none and none on its way. */
export const canBecomeIssue = ({ state, issue }: Tracked): boolean =>
  !isEnded(state) && (issue === null || issue.state === "refused");

/** By which an issue is found again; unique in the world and harmless to read. */
export const markOf = (actionId: string) => `altimeter-${actionId}`;

/** What an issue says of an action: never a note, which is the team's own. `link` leads back to the action. */
export const issueTextOf = ({ title, practice }: Pick<ActionView, "title" | "practice">, link: string): IssueText => ({
  title,
  paragraphs: [
    ...(practice && practice.statement !== title ? [`Practice: ${practice.statement}`] : []),
    `From Altimeter: ${link}`,
  ],
});

const parameters = {
  github: ["title", "body"],
  gitlab: ["issue[title]", "issue[description]"],
  jira: ["summary", "description"],
} as const;

type LinkedTracker = Pick<TrackerView, "kind" | "address" | "project" | "projectNumber" | "typeNumber">;

const pathOf = ({ kind, project }: Pick<LinkedTracker, "kind" | "project">) =>
  kind === "github"
    ? `/${project}/issues/new`
    : kind === "gitlab"
      ? `/${project}/-/issues/new`
      : "/secure/CreateIssueDetails!init.jspa";

/**
 * The address of a form for a new issue that is filled in already; whoever opens it decides. Null for a project of Jira
 * whose numbers nobody gave: its addresses need them.
 */
export function newIssueLink(tracker: LinkedTracker, { title, paragraphs }: IssueText): string | null {
  const { kind, projectNumber, typeNumber } = tracker;
  if (kind === "jira" && (projectNumber === null || typeNumber === null)) return null;
  const [titleName, bodyName] = parameters[kind];
  const url = new URL(`${tracker.address}${pathOf(tracker)}`);
  if (kind === "jira") {
    url.searchParams.set("pid", String(projectNumber));
    url.searchParams.set("issuetype", String(typeNumber));
  }
  url.searchParams.set(titleName, title);
  url.searchParams.set(bodyName, paragraphs.join("\n\n"));
  return url.href;
}

const aMinute = 60_000;
const mostMinutes = 6 * 60;

/** Until when a tracker is left alone that asks for so many seconds: a day at most. */
export const pauseEnd = (now: Date, seconds: number) => new Date(now.getTime() + Math.min(seconds, 86_400) * 1000);

const theLater = (one: Date, other: Date) => (one > other ? one : other);

/** When to try again after so many attempts: two minutes, four, eight … and at most six hours, or when the tracker says. */
export function nextTry(now: Date, attempts: number, afterSeconds: number | null): Date {
  const minutes = Math.min(2 ** Math.min(attempts, 16), mostMinutes);
  return theLater(new Date(now.getTime() + minutes * aMinute), pauseEnd(now, afterSeconds ?? 0));
}

const readEvery = 10 * aMinute;

/** When to read an issue again after it was read. */
export const nextRead = (now: Date) => new Date(now.getTime() + readEvery);

type Trouble = { readonly kind: TroubleKind; readonly retryAfter: number | null };

/**
 * When to read one again that could not be read: in ten minutes, or when the tracker says. Where it refuses, which
 * another token mends, in six hours; never by itself when the issue is gone.
 */
export function nextReadAfter({ kind, retryAfter }: Trouble, now: Date): Date | null {
  if (kind === "gone") return null;
  if (kind === "refused") return new Date(now.getTime() + mostMinutes * aMinute);
  return theLater(nextRead(now), pauseEnd(now, retryAfter ?? 0));
}
