// The practices of a screen as the page holds them, read and filled in by its script. Knows nothing of React.

import { answerOfFields, saysTheSame, withNoteOf } from "@/lib/assessments/form";
import type { VoteView } from "@/lib/votes/types";
import { readFields, reasonField, writeFields } from "./fields";
import type { Outbox } from "./outbox";
import type { Spoken } from "./waiting-answers";

export type Block = { readonly element: HTMLElement; readonly practice: string };

export const blocksOf = (form: HTMLElement | null): Block[] =>
  [...(form?.querySelectorAll<HTMLElement>("[data-practice]") ?? [])].map((element) => ({
    element,
    practice: element.dataset["practice"] ?? "",
  }));

/** What a practice and its chosen answer are called on the screen. */
export const spokenIn = ({ element }: Block): Spoken => ({
  practice: element.querySelector("legend")?.textContent ?? "",
  choice: element.querySelector("input[type=radio]:checked")?.closest("label")?.textContent ?? "",
});

/** What the fields say; null where a choice lacks its reason. */
export const answerIn = ({ element, practice }: Block): VoteView | null =>
  answerOfFields(readFields(element, practice));

/** What was passed over is assumed, not said. */
export function isSaid(block: Block): boolean {
  const answer = answerIn(block);
  return answer !== null && answer.state !== "unanswered" && answer.state !== "skipped";
}

/** That something does not apply is no answer before it is said why. */
export const isUnreasoned = (block: Block): boolean => answerIn(block) === null;

export const askForReason = ({ element, practice }: Block): void => reasonField(element, practice)?.focus();

/** What the team said last time, if it said something. */
export const carriedIn = ({ element }: Block): VoteView | null =>
  // eslint-disable-next-line @typescript-eslint/no-unsafe-return -- written by our own page
  element.dataset["carried"] === undefined ? null : JSON.parse(element.dataset["carried"]);

export const isOpenAndUnchanged = (block: Block): boolean => "unchanged" in block.element.dataset && !isSaid(block);

/** What the server had when it drew the page. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-return -- written by our own page
const savedIn = ({ element }: Block): VoteView => JSON.parse(element.dataset["saved"] ?? "{}");

/** Makes the fields show an answer. */
export const show = ({ element, practice }: Block, answer: VoteView): void => writeFields(element, practice, answer);

/** The same for what a button says in one word: a note that stands there stays. */
export const showBesideNote = (block: Block, answer: VoteView): void =>
  show(block, withNoteOf(answer, readFields(block.element, block.practice)));

/** Puts into the outbox what the fields say. */
export function put(block: Block, outbox: Outbox | null): void {
  const answer = answerIn(block);
  if (answer) outbox?.put(block.practice, answer, spokenIn(block));
}

/** Brings the fields and the outbox together when a screen opens. */
export function adopt(block: Block, outbox: Outbox): void {
  const saved = savedIn(block);
  outbox.learn(block.practice, saved, saved.revision ?? 0);
  const shown = answerIn(block);
  const newest = outbox.newest(block.practice);
  // A radio that was clicked before the script was there is checked without an event: it is the newest of all.
  if (shown && !saysTheSame(shown, saved)) outbox.put(block.practice, shown, spokenIn(block));
  else if (newest && !saysTheSame(newest, saved)) show(block, newest);
}

/** Shows what others said since, where nothing was said or typed here meanwhile: what was stays a matter of revisions. */
export function catchUp(block: Block, outbox: Outbox): boolean {
  const saved = savedIn(block);
  if (!outbox.isBehind(block.practice, saved.revision ?? 0)) return false;
  const shown = answerIn(block);
  const known = outbox.newest(block.practice) ?? {};
  // A choice that still lacks its reason was begun here, too.
  if (shown === null || (!saysTheSame(shown, known) && !saysTheSame(shown, saved))) return false;
  outbox.learn(block.practice, saved, saved.revision ?? 0);
  show(block, saved);
  return true;
}

/** Says once more what is chosen already: it was confirmed with others, unseen. */
export function affirm(block: Block, outbox: Outbox): void {
  const [answer, newest] = [answerIn(block), outbox.newest(block.practice)];
  if (answer && newest && saysTheSame(answer, newest)) outbox.affirm(block.practice, spokenIn(block));
}
