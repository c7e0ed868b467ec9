"use client";

import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type SyntheticEvent,
  useEffect,
  useRef,
  useState,
} from "react";
import type { VoteView } from "@/lib/votes/types";
import { AnsweringContext } from "./answering-context";
import {
  adopt,
  affirm,
  type Block,
  blocksOf,
  carriedIn,
  catchUp,
  isOpenAndUnchanged,
  isSaid,
  isUnreasoned,
  put,
  show,
  showBesideNote,
} from "./blocks";
import { RefusedAnswers } from "./refused-answers";
import { useHeld } from "./use-held";
import { useOutboxes } from "./use-outboxes";
import { addressOfClick, arrive, useWayOn } from "./use-way-on";
import type { Kind } from "./waiting-answers";

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

const untilTyped = 500;

const isTextField = (target: EventTarget) =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text");

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
  const [practicesHere, setPracticesHere] = useState<readonly string[]>([]);
  const { outbox, beside, state, refusals } = useOutboxes(assessmentId, personId, kind);
  const { held, isAskedFirst, isAllSaved, letGo } = useHeld(outbox);
  const wayOn = useWayOn({ assessmentId, personId, kind, outbox, state, isAllSaved });
  const { offline, offlineAt, goTo, isCutOff } = wayOn;

  const count = () => {
    const blocks = blocksOf(form.current);
    setPracticesHere(blocks.map(({ practice }) => practice));
    setAnsweredHere(blocks.filter(isSaid).length);
    setUnconfirmedHere(blocks.filter(isOpenAndUnchanged).length);
  };

  const lookForReasons = () => setUnreasonedHere(blocksOf(form.current).some(isUnreasoned));

  const putAll = () => {
    clearTimeout(typing.current);
    for (const block of blocksOf(form.current)) put(block, outbox);
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
    arrive(form.current);
    // A page that is left takes what was typed in the last half second with it.
    window.addEventListener("pagehide", putAll);
    return () => window.removeEventListener("pagehide", putAll);
    // The form is remounted for each screen (its key), or shows one of its own: this runs once per screen.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- putAll and count read the form through its ref
  }, [outbox, offlineAt]);

  // The page may be read again while it is open: fields are the browser's, and only a script changes them.
  useEffect(() => {
    if (outbox && blocksOf(form.current).filter((block) => catchUp(block, outbox)).length > 0) count();
  }, [outbox, children]);

  const onInput = (event: SyntheticEvent<HTMLFormElement>) => {
    clearTimeout(typing.current);
    if (isTextField(event.target)) typing.current = setTimeout(putAll, untilTyped);
    else putAll();
    wayOn.forgetCutOff();
    letGo();
    count();
  };

  /** A click on what is chosen already changes no field, and is said all the same. */
  const onClick = ({ target }: MouseEvent<HTMLFormElement>) => {
    if (!outbox || !(target instanceof HTMLInputElement) || target.type !== "radio") return;
    const block = blocksOf(form.current).find(({ element }) => element.contains(target));
    if (block) affirm(block, outbox);
  };

  /** Enter in a line of text would press the form's first button, whatever that is: it means that this is all. */
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const isLine = event.target instanceof HTMLInputElement && isTextField(event.target);
    if (event.key !== "Enter" || event.nativeEvent.isComposing || !isLine) return;
    event.preventDefault();
    putAll();
  };

  /** Takes everything along, and asks for what is missing: whether that holds up what was pressed. */
  const isHeldUp = (): boolean => {
    putAll();
    return isAskedFirst(blocksOf(form.current));
  };

  /** Fills in one practice, or with `unchanged` every open one whose question is still the same. */
  const say = (which: string, answerFor: (block: Block) => VoteView | null) => {
    for (const block of blocksOf(form.current)) {
      const isMeant = which === "unchanged" ? isOpenAndUnchanged(block) : block.practice === which;
      const answer = isMeant ? answerFor(block) : null;
      if (answer) showBesideNote(block, answer);
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
    // What was typed goes first: it is older than what the button says.
    putAll();
    if (button.name === "go" && !isAskedFirst(blocksOf(form.current))) void goTo(button.value);
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
    if (held === "sending" || isHeldUp()) return;
    void isAllSaved().then((isSaved) => {
      if (isSaved) other.requestSubmit();
    });
  };

  /** A link leads on as a button does: not before the server was asked for. */
  const followLink = (event: MouseEvent<HTMLFormElement>) => {
    const address = addressOfClick(event);
    if (address === null) return;
    event.preventDefault();
    if (!isHeldUp()) void goTo(address);
  };

  const settle = (practice: string, choice: "mine" | "theirs") => {
    const conflict = state.conflicts.get(practice);
    const block = blocksOf(form.current).find((one) => one.practice === practice);
    if (!conflict || !block) return;
    show(block, conflict[choice]);
    outbox?.settle(practice, choice);
    count();
    lookForReasons();
  };

  const own = kind === "guest" ? "/guest" : `/assessments/${assessmentId}`;
  const conflictsElsewhere = [...state.conflicts.keys()]
    .filter((practice) => !practicesHere.includes(practice))
    .map((practice) => `${own}?${new URLSearchParams({ practice })}`);
  const told = {
    state,
    answeredHere,
    unconfirmedHere,
    isUnreasonedHere,
    held,
    conflictsElsewhere,
    settle,
    kind,
    isCutOff,
  };

  return (
    <AnsweringContext value={told}>
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
        {/* Whose screen it is: posted without a script by somebody who signed in since, it is not saved as theirs. */}
        <input type="hidden" name="person" value={personId} />
        <RefusedAnswers refusals={refusals} className="mb-5 lg:col-span-full" />
        {offline ? (
          <offline.Screen
            key={offline.at}
            assessmentId={assessmentId}
            questions={offline.questions}
            kind={kind}
            at={offline.at}
          />
        ) : (
          children
        )}
      </form>
    </AnsweringContext>
  );
}
