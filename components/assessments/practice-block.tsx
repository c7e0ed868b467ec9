import type { ComponentProps, ReactNode } from "react";
import { fieldNames, fieldsOf } from "@/lib/assessments/form";
import { EvidenceFold } from "@/components/evidence/evidence-fold";
import type { AnswerView, AskReason, CarriedAnswer } from "@/lib/assessments/types";
import type { AnswerSet, Practice } from "@/lib/models/types";
import type { VoteView } from "@/lib/votes/types";
import { CarriedLine } from "./carried-line";
import { PracticeConflict } from "./practice-conflict";

type PracticeBlockProps = {
  readonly practice: Practice;
  readonly answerSet: AnswerSet;
  readonly answer: VoteView | undefined;
  /** What was chosen here when somebody else was faster and there was no script to ask. */
  readonly overtaken?: string | undefined;
  /** It was said that this does not apply, without a reason, and there was no script to ask for it. */
  readonly isUnreasoned?: boolean;
  /** What the team said last time, to be confirmed. */
  readonly carried?: CarriedAnswer | undefined;
  /** Why it is asked again. */
  readonly asked?: readonly AskReason[] | undefined;
  /** What supports the answer, and where it is kept; absent without a connection, and while somebody votes. */
  readonly evidence?: Pick<ComponentProps<typeof EvidenceFold>, "assessmentId" | "items" | "today"> | undefined;
  /** With a quality gate a value counts only if all criteria are ticked. */
  readonly gated: boolean;
  /** Somebody votes here alone: their note may be signed, and nobody reads it before the reveal. */
  readonly voting?: boolean;
  /** Whether there is a name to sign with: a guest may have none. */
  readonly canSign?: boolean;
  /** What was voted, above what the team may answer. */
  readonly votes?: ReactNode;
  /** What the votes suggest: one button takes it, as with what was said last time. */
  readonly proposal?: AnswerView | undefined;
};

const stateLabels = {
  unknown: "We do not know",
  not_applicable: "Does not apply to us",
  skipped: "Assumed to be ahead of us",
  unanswered: "Not answered",
} as const;

const reasonTexts = {
  new: "it is new in this version of the model",
  reworded: "the question is another one now",
  moved: "it stands elsewhere in this version",
  open: "it was not answered last time",
  unknown: "you did not know last time",
  done: "you did something about it",
  expired: "its evidence has expired",
  disagreed: "your votes lay apart last time",
} as const satisfies Record<AskReason, string>;

const look =
  "min-h-11 items-center gap-2.5 rounded-card border border-line bg-card px-3.5 py-2 hover:border-edge " +
  "has-checked:border-accent has-checked:bg-h0 has-checked:inset-ring has-checked:inset-ring-accent " +
  "has-focus-visible:outline-[2.5px] has-focus-visible:outline-offset-2 has-focus-visible:outline-focus max-sm:w-full";

const card = `flex ${look}`;

/** There only while it is chosen. */
const hiddenCard = `hidden has-checked:flex ${look}`;

const more =
  "text-small [&>summary]:target [&>summary]:inline-flex [&>summary]:cursor-pointer [&>summary]:items-center [&>summary]:py-1.5 [&>summary]:text-accent";

/** One practice: the sentence, what low and high look like, the options as one row of radios, and what may be said besides. */
export function PracticeBlock(props: PracticeBlockProps) {
  const { practice, answerSet, answer, overtaken, isUnreasoned = false, carried, asked, evidence } = props;
  const { gated, voting = false, canSign = true, votes, proposal } = props;
  const names = fieldNames(practice.id);
  const fields = fieldsOf(answer);
  const labels: Readonly<Record<string, string>> = {
    ...stateLabels,
    ...(voting ? { unknown: "I do not know" } : {}),
    ...Object.fromEntries(answerSet.options.map(({ value, label }) => [String(value), label])),
  };
  const anchors = `anchors-${practice.id}`;
  const radio = (value: string, label: string, className = card) => (
    <label key={value} className={className}>
      <input
        type="radio"
        name={names.choice}
        value={value}
        defaultChecked={fields.choice === value}
        className={`size-[1.1rem] flex-none outline-none ${Number(value) > 0 ? "counts" : ""}`}
      />
      {label}
    </label>
  );
  return (
    <fieldset
      data-practice={practice.id}
      data-saved={JSON.stringify(answer ?? {})}
      data-carried={JSON.stringify(carried?.answer ?? proposal)}
      data-unchanged={carried?.change === "unchanged" ? "" : undefined}
      aria-describedby={anchors}
      className="group/practice min-w-0 border-t border-line py-6"
    >
      <legend className="float-left mb-2 w-full max-w-prose text-lead text-pretty">{practice.statement}</legend>
      <input type="hidden" name={names.revision} value={answer?.revision ?? 0} />
      <div id={anchors} className="clear-both text-small text-soft">
        {(practice.low || practice.high) && (
          <dl className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
            {practice.low && (
              <div>
                <dt className="inline font-medium text-ink">Low</dt> <dd className="inline">{practice.low}</dd>
              </div>
            )}
            {practice.high && (
              <div>
                <dt className="inline font-medium text-ink">High</dt> <dd className="inline">{practice.high}</dd>
              </div>
            )}
          </dl>
        )}
        {practice.lastTime && <p className="mt-2">{practice.lastTime}</p>}
      </div>

      <PracticeConflict practice={practice.id} labels={labels} />
      {overtaken !== undefined && (
        <p role="alert" className="my-3 rounded-card border border-warn bg-warn-soft px-4 py-3 text-small">
          This was answered elsewhere in the meantime; that answer is shown. You had chosen “
          {labels[overtaken] ?? overtaken}”: choose it again to use yours.
        </p>
      )}

      {isUnreasoned && (
        <p role="alert" className="my-3 rounded-card border border-warn bg-warn-soft px-4 py-3 text-small">
          Not saved: you had chosen “{stateLabels.not_applicable}”. Choose it again, and say in a few words why.
        </p>
      )}

      {asked && (
        <p className="mt-3 text-small">
          <span className="font-medium">Asked again:</span> {asked.map((reason) => reasonTexts[reason]).join("; ")}.
        </p>
      )}
      {votes}
      {carried && <CarriedLine practice={practice} carried={carried} labels={labels} />}
      {answer?.carried && (
        <p className="mt-3 text-small text-soft">
          Confirmed as before, together with others. If you have looked at it now, choose it once more.
        </p>
      )}
      {practice.optional && (
        <p className="mt-3 text-small text-soft">Optional: it counts in the index, and no level waits for it.</p>
      )}
      {practice.of && <p className="mt-3 text-small text-soft">Thinking of: {practice.of}</p>}
      <div className="mt-2 flex flex-wrap gap-2">
        {answerSet.options.map(({ value, label }) => radio(String(value), label))}
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        {/* Nobody chooses it here, but it may stand, or come from a colleague meanwhile: a form without it would say "not
            answered" and so take it back unasked. Nobody votes it. */}
        {!voting && radio("skipped", stateLabels.skipped, fields.choice === "skipped" ? card : hiddenCard)}
        {radio("unknown", labels["unknown"] ?? "")}
        {radio("not_applicable", `${stateLabels.not_applicable}…`)}
        <button
          name="clear"
          value={practice.id}
          className="target hidden px-2 text-small text-accent group-has-[input[type=radio]:checked]/practice:inline-block"
        >
          Clear<span className="sr-only">: {practice.statement}</span>
        </button>
      </div>

      <label className="mt-3 hidden text-small group-has-[input[value=not\_applicable]:checked]/practice:block">
        <span className="font-medium">Why does it not apply?</span>{" "}
        <span className="text-soft">(in a few words; it is saved with them)</span>
        <input
          type="text"
          name={names.reason}
          defaultValue={fields.reason}
          maxLength={4000}
          className="mt-1 block min-h-11 w-full max-w-prose rounded-card border border-edge bg-card px-3 py-2 text-base"
        />
      </label>

      {practice.criteria.length > 0 && (
        <fieldset className="mt-3 text-small">
          <legend className="font-medium">
            {gated ? "Tick what holds: your answer counts only if all of it does" : "Tick what holds"}
          </legend>
          {practice.criteria.map((criterion, at) => (
            <label key={criterion} className="mt-1 flex min-h-11 items-center gap-2.5">
              <input
                type="checkbox"
                name={names.criteria}
                value={at}
                defaultChecked={fields.criteria.includes(at)}
                className="size-[1.1rem] flex-none"
              />
              {criterion}
            </label>
          ))}
          {gated && (
            <p className="hidden py-1 text-soft group-has-[input[type=radio].counts:checked]/practice:group-has-[input[type=checkbox]:not(:checked)]/practice:block">
              Not all of it is ticked, so that this answer counts as “{answerSet.options[0]?.label}”.
            </p>
          )}
        </fieldset>
      )}

      <div className="mt-2 flex flex-wrap items-start gap-x-6">
        <details className={`${more} open:w-full`} open={fields.note !== ""}>
          <summary>Note</summary>
          <label>
            <span className="text-soft">
              {voting
                ? `For the team, after the reveal: without your name${canSign ? ", unless you sign it" : ""}.`
                : "For your team; shared only if you tick it when publishing."}
            </span>
            <textarea
              name={names.note}
              defaultValue={fields.note}
              rows={2}
              maxLength={4000}
              aria-label={`Note: ${practice.statement}`}
              className="mt-1 mb-3 block field-sizing-content min-h-20 w-full max-w-prose rounded-card border border-edge bg-card px-3 py-2 text-base"
            />
          </label>
          {voting && canSign && (
            <label className="-mt-2 mb-3 flex min-h-11 items-center gap-2.5">
              <input
                type="checkbox"
                name={names.signed}
                defaultChecked={fields.signed}
                className="size-[1.1rem] flex-none"
              />
              Sign it with my name
            </label>
          )}
        </details>
        {evidence && <EvidenceFold practice={practice} {...evidence} className={`${more} open:w-full`} />}
        {practice.why && (
          <details className={`${more} open:w-full`}>
            <summary>Why this matters</summary>
            <p className="mb-3 max-w-prose whitespace-pre-line">{practice.why}</p>
          </details>
        )}
        {practice.how && (
          <details className={`${more} open:w-full`}>
            <summary>How to get there</summary>
            <p className="mb-3 max-w-prose whitespace-pre-line">{practice.how}</p>
            {practice.show && (
              <p className="mb-3 max-w-prose whitespace-pre-line">
                <span className="font-medium">To show it:</span> {practice.show}
              </p>
            )}
          </details>
        )}
      </div>
    </fieldset>
  );
}
