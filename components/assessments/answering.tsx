"use client";

import { useRouter } from "next/navigation";
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type SyntheticEvent,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { answerOfFields, saysTheSame, withNoteOf } from "@/lib/assessments/form";
import type { VoteView } from "@/lib/votes/types";
import { AnsweringContext, type Held } from "./answering-context";
import { readFields, reasonField, writeFields } from "./fields";
import { loadOfflinePack, offlinePackOf, screenAt } from "./offline-pack";
import { atFirst, type Outbox, outboxOf } from "./outbox";
import { RefusedAnswers, refusalsOf } from "./refused-answers";
import type { Kind, Spoken } from "./waiting-answers";

type AnsweringFormProps = {
  readonly assessmentId: string;
  readonly personId: string;
  /** Whether the screen says what the team says, or somebody votes on it. */
  readonly kind?: Kind;
  /** Saves the screen without JavaScript. */
  readonly action: (form: FormData) => Promise<void>;
  readonly className?: string;
  readonly children: ReactNode;
};

/** Which other outbox may still have something to send while screens of this kind are open. */
const besideOf = { answers: "votes", votes: "answers", guest: "guest" } as const;

const untilTyped = 500;
const longestWait = 500;
const untilPacked = 1000;
const longestSilence = 5000;
const nothing = () => () => undefined;

/** Asked before the page is left: a browser that is "online" may still reach no server, and would show its error page. */
const isReachable = () =>
  fetch("/api/v1/health", { method: "HEAD", signal: AbortSignal.timeout(longestSilence) }).then(
    ({ ok }) => ok,
    () => false,
  );

/** Other clicks are for the browser: a new tab, a new window, a download. */
const isPlainClick = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;

/** Whether a link leads to a page of ours in this window; one that asks for the page anew is the browser's too. */
const isPage = ({ origin, pathname, target, hash, dataset }: HTMLAnchorElement) =>
  origin === location.origin &&
  !pathname.startsWith("/api/") &&
  target === "" &&
  hash === "" &&
  dataset["anew"] === undefined;

const isTextField = (target: EventTarget) =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text");

type Block = { readonly element: HTMLElement; readonly practice: string };

const blocksOf = (form: HTMLElement | null): Block[] =>
  [...(form?.querySelectorAll<HTMLElement>("[data-practice]") ?? [])].map((element) => ({
    element,
    practice: element.dataset["practice"] ?? "",
  }));

/** What a practice and its chosen answer are called on the screen. */
const spokenIn = ({ element }: Block): Spoken => ({
  practice: element.querySelector("legend")?.textContent ?? "",
  choice: element.querySelector("input[type=radio]:checked")?.closest("label")?.textContent ?? "",
});

const answerIn = ({ element, practice }: Block): VoteView | null => answerOfFields(readFields(element, practice));

/** What was passed over is assumed, not said. */
const isSaid = (answer: VoteView | null) =>
  answer !== null && answer.state !== "unanswered" && answer.state !== "skipped";

/** That something does not apply is no answer before it is said why. */
const isUnreasoned = (block: Block) => answerIn(block) === null;

/** What the team said last time, if it said something. */
const carriedIn = ({ element }: Block): VoteView | null =>
  // eslint-disable-next-line @typescript-eslint/no-unsafe-return -- written by our own page
  element.dataset["carried"] === undefined ? null : JSON.parse(element.dataset["carried"]);

const isOpenAndUnchanged = (block: Block) => "unchanged" in block.element.dataset && !isSaid(answerIn(block));

/** Whether a button of the screen before led here: its focus went with it and belongs to the new heading. */
let isArriving = false;

/** Brings the fields and the outbox together when a screen opens. */
function adopt({ element, practice }: Block, outbox: Outbox): void {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- written by our own page
  const saved: VoteView = JSON.parse(element.dataset["saved"] ?? "{}");
  outbox.learn(practice, saved, saved.revision ?? 0);
  const shown = answerIn({ element, practice });
  const newest = outbox.newest(practice);
  // A radio that was clicked before the script was there is checked without an event: it is the newest of all.
  if (shown && !saysTheSame(shown, saved)) outbox.put(practice, shown, spokenIn({ element, practice }));
  else if (newest && !saysTheSame(newest, saved)) writeFields(element, practice, newest);
}

/** Shows what others said since, where nothing was said or typed here meanwhile: what was stays a matter of revisions. */
function catchUp({ element, practice }: Block, outbox: Outbox): boolean {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- written by our own page
  const saved: VoteView = JSON.parse(element.dataset["saved"] ?? "{}");
  if (!outbox.isBehind(practice, saved.revision ?? 0)) return false;
  const shown = answerIn({ element, practice });
  const known = outbox.newest(practice) ?? {};
  if (shown && !saysTheSame(shown, known) && !saysTheSame(shown, saved)) return false;
  outbox.learn(practice, saved, saved.revision ?? 0);
  writeFields(element, practice, saved);
  return true;
}

/**
 * The form around a screen of practices. Without JavaScript it posts; with it, each click is put into the outbox at
 * once, typing half a second after the last key, and the buttons lead on without waiting.
 */
export function AnsweringForm(props: AnsweringFormProps) {
  const { assessmentId, personId, kind = "answers", action, className, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [answeredHere, setAnsweredHere] = useState<number | null>(null);
  const [unconfirmedHere, setUnconfirmedHere] = useState<number | null>(null);
  const [isUnreasonedHere, setUnreasonedHere] = useState(false);
  const [held, setHeld] = useState<Held | null>(null);
  const [practicesHere, setPracticesHere] = useState<readonly string[]>([]);
  /** The screen of the walk that is shown in place of the page's own while there is no connection. */
  const [offlineAt, setOfflineAt] = useState<number | null>(null);
  /** The server was asked for and did not answer, whatever the browser thinks of its connection. */
  const [isCutOff, setCutOff] = useState(false);
  const router = useRouter();
  const outbox = useSyncExternalStore(
    nothing,
    () => outboxOf(assessmentId, personId, kind),
    () => null,
  );
  // What another screen could not send goes on from here, and what the server says to it is shown here.
  const beside = useSyncExternalStore(
    nothing,
    () => outboxOf(assessmentId, personId, besideOf[kind]),
    () => null,
  );
  const own = useSyncExternalStore(outbox?.subscribe ?? nothing, outbox?.state ?? (() => atFirst), () => atFirst);
  const other = useSyncExternalStore(beside?.subscribe ?? nothing, beside?.state ?? (() => atFirst), () => atFirst);
  const state = own.message === null && other.message !== null ? { ...own, message: other.message } : own;

  const count = () => {
    const blocks = blocksOf(form.current);
    setPracticesHere(blocks.map(({ practice }) => practice));
    setAnsweredHere(blocks.filter((block) => isSaid(answerIn(block))).length);
    setUnconfirmedHere(blocks.filter(isOpenAndUnchanged).length);
  };

  const lookForReasons = () => setUnreasonedHere(blocksOf(form.current).some(isUnreasoned));

  const putAll = () => {
    clearTimeout(typing.current);
    for (const block of blocksOf(form.current)) {
      const answer = answerIn(block);
      if (answer) outbox?.put(block.practice, answer, spokenIn(block));
    }
    lookForReasons();
  };

  // What was clicked before this script ran, and what another visit could not send, is known only to the browser.
  useEffect(() => {
    if (!outbox) return;
    for (const block of blocksOf(form.current)) adopt(block, outbox);
    count();
    lookForReasons();
    outbox.flush();
    beside?.flush();
    if (isArriving) form.current?.querySelector("h1")?.focus({ preventScroll: true });
    isArriving = false;
    // A page that is left takes what was typed in the last half second with it.
    window.addEventListener("pagehide", putAll);
    return () => window.removeEventListener("pagehide", putAll);
    // The form is remounted for each screen (its key), or shows one of its own: this runs once per screen.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- putAll and count read the form through its ref
  }, [outbox, offlineAt]);

  // Only while there is a connection can the browser get what it needs without one; the page's own work comes first.
  useEffect(() => {
    if (kind !== "answers" && kind !== "votes") return;
    const wait = setTimeout(() => void loadOfflinePack({ assessmentId, personId }), untilPacked);
    return () => clearTimeout(wait);
  }, [assessmentId, personId, kind]);

  // The page may be read again while it is open: fields are the browser's, and only a script changes them.
  useEffect(() => {
    if (outbox && blocksOf(form.current).filter((block) => catchUp(block, outbox)).length > 0) count();
  }, [outbox, children]);

  const onInput = (event: SyntheticEvent<HTMLFormElement>) => {
    clearTimeout(typing.current);
    if (isTextField(event.target)) typing.current = setTimeout(putAll, untilTyped);
    else putAll();
    // From here on the outbox knows better.
    setCutOff(false);
    setHeld((before) => (before === "sending" ? before : null));
    count();
  };

  /** A click on what is chosen already changes no field, and is said all the same: it was confirmed with others, unseen. */
  const onClick = ({ target }: MouseEvent<HTMLFormElement>) => {
    if (!(target instanceof HTMLInputElement) || target.type !== "radio") return;
    const block = blocksOf(form.current).find(({ element }) => element.contains(target));
    const answer = block && answerIn(block);
    const newest = block && outbox?.newest(block.practice);
    if (answer && newest && saysTheSame(answer, newest)) outbox?.affirm(block.practice, spokenIn(block));
  };

  /** Enter in a line of text would press the form's first button, whatever that is: it means that this is all. */
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const isLine = event.target instanceof HTMLInputElement && isTextField(event.target);
    if (event.key !== "Enter" || event.nativeEvent.isComposing || !isLine) return;
    event.preventDefault();
    putAll();
  };

  const isAway = () => state.status === "offline" || !navigator.onLine;

  /** What lacks its reason is not saved, and would be lost by going on: that is asked once. */
  const isAskedFirst = (): boolean => {
    const block = blocksOf(form.current).find(isUnreasoned);
    const isAsked = block !== undefined && held !== "reason";
    if (isAsked || held === "reason") setHeld(isAsked ? "reason" : null);
    if (isAsked) reasonField(block.element, block.practice)?.focus();
    return isAsked;
  };

  /** Whether everything said has arrived. It may take its time: meanwhile the screen says what is waited for. */
  const isAllSaved = async (): Promise<boolean> => {
    if (!outbox) return true;
    setHeld("sending");
    const isSaved = await outbox.settled();
    setHeld(isSaved ? null : "choice");
    return isSaved;
  };

  /** Without a connection the next page would be the browser's error page: the window asks on by itself. */
  const goOffline = (address: string): boolean => {
    const pack = kind === "answers" || kind === "votes" ? offlinePackOf({ assessmentId, personId }) : null;
    const at = pack ? screenAt(pack, assessmentId, kind, address) : null;
    if (at === null) return false;
    isArriving = true;
    setOfflineAt(at);
    return true;
  };

  // What is published, or revealed, is what the server has: review and discussion wait for the last answer. Other screens
  // wait a moment, because what they ask follows from it.
  const goTo = async (address: string) => {
    if (isAway()) {
      goOffline(address);
      return;
    }
    if (/\/(publish|discussion|finish)$/.test(address) && !(await isAllSaved())) return;
    const [reachable] = await Promise.all([
      isReachable(),
      Promise.race([outbox?.settled(), new Promise((resolve) => setTimeout(resolve, longestWait))]),
    ]);
    setCutOff(!reachable);
    if (!reachable) {
      goOffline(address);
      return;
    }
    isArriving = true;
    if (address === location.pathname + location.search) setOfflineAt(null);
    router.push(address);
  };

  /** Fills in one practice, or with `unchanged` every open one whose question is still the same. */
  const say = (which: string, answerFor: (block: Block) => VoteView | null) => {
    for (const block of blocksOf(form.current)) {
      const isMeant = which === "unchanged" ? isOpenAndUnchanged(block) : block.practice === which;
      const answer = isMeant ? answerFor(block) : null;
      if (!answer) continue;
      const { element, practice } = block;
      writeFields(element, practice, withNoteOf(answer, readFields(element, practice)));
    }
    putAll();
    count();
    // The button for all of them goes, and the focus must not go with it.
    if (which === "unchanged") form.current?.querySelector("h1")?.focus({ preventScroll: true });
  };

  const onSubmit = (event: SyntheticEvent<HTMLFormElement>) => {
    const button = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    if (!(button instanceof HTMLButtonElement)) return;
    event.preventDefault();
    putAll();
    if (button.name === "go" && !isAskedFirst()) void goTo(button.value);
    if (button.name === "clear") say(button.value, () => ({ state: "unanswered" }));
    if (button.name === "carry") say(button.value, carriedIn);
  };

  // A button of another form on the page changes many answers at once: those on their way go first.
  const leaveInOrder = (event: MouseEvent<HTMLFormElement>) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    const other = button?.form;
    if (!other || other === form.current || !outbox) return;
    event.preventDefault();
    // Pressed again while it waits, it is still pressed once.
    if (held === "sending") return;
    putAll();
    if (isAskedFirst()) return;
    void isAllSaved().then((isSaved) => {
      if (isSaved) other.requestSubmit();
    });
  };

  /** A link leads on as a button does: not before the server was asked for. */
  const followLink = (event: MouseEvent<HTMLFormElement>) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || !isPlainClick(event) || !isPage(link)) return;
    event.preventDefault();
    putAll();
    if (!isAskedFirst()) void goTo(link.pathname + link.search);
  };

  const settle = (practice: string, choice: "mine" | "theirs") => {
    const conflict = state.conflicts.get(practice);
    const block = blocksOf(form.current).find((one) => one.practice === practice);
    if (!conflict || !block) return;
    writeFields(block.element, practice, conflict[choice]);
    outbox?.settle(practice, choice);
    count();
    lookForReasons();
  };

  const conflictsElsewhere = [...state.conflicts.keys()]
    .filter((practice) => !practicesHere.includes(practice))
    .map(
      (practice) =>
        `${kind === "guest" ? "/guest" : `/assessments/${assessmentId}`}?${new URLSearchParams({ practice })}`,
    );
  const refusals = [outbox, beside === outbox ? null : beside].flatMap((one) =>
    one ? refusalsOf(one, one === outbox ? own : other) : [],
  );
  const offline = offlineAt === null ? undefined : offlinePackOf({ assessmentId, personId });

  return (
    <AnsweringContext
      value={{
        state,
        answeredHere,
        unconfirmedHere,
        isUnreasonedHere,
        held,
        conflictsElsewhere,
        settle,
        kind,
        isCutOff,
      }}
    >
      <form
        ref={form}
        data-assessment={assessmentId}
        action={action}
        onInput={onInput}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onBlur={putAll}
        onSubmit={onSubmit}
        onClickCapture={(event) => {
          followLink(event);
          leaveInOrder(event);
        }}
        autoComplete="off"
        className={className}
      >
        {/* What Enter presses while there is no script: it saves, and leads nowhere else. */}
        <button className="sr-only" tabIndex={-1} aria-hidden="true" />
        <RefusedAnswers refusals={refusals} className="mb-5 lg:col-span-full" />
        {offline && offlineAt !== null ? (
          <offline.Screen
            key={offlineAt}
            assessmentId={assessmentId}
            questions={offline.questions}
            kind={kind}
            at={offlineAt}
          />
        ) : (
          children
        )}
      </form>
    </AnsweringContext>
  );
}
