import { EvidenceList } from "@/components/evidence/evidence-list";
import type { ReportAnswer } from "@/lib/report/types";
import { countedText, partText, passText, sumText } from "@/lib/report/why";
import type { ExplainedCell } from "@/lib/scoring/explain";
import { WhyNumber } from "./why-number";

type AnswerCellProps = {
  /** The address within the page: a cell of the strata leads here. */
  id: string;
  title: string;
  answers: readonly ReportAnswer[];
  assessmentId: string;
  /** The day on which the report is read: evidence expires. */
  today: string;
  explained: ExplainedCell | undefined;
  /** What "Why this number?" is about, for readers who meet many. */
  about: string;
};

const movedText = { up: "Up since last time", down: "Down since last time" } as const;

type AnswerProps = Pick<AnswerCellProps, "assessmentId" | "today"> & { answer: ReportAnswer };

function Answer({ answer, assessmentId, today }: AnswerProps) {
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[1fr_14rem]">
      <div className="min-w-0">
        <p>{answer.statement}</p>
        {!answer.scored && <p className="text-small text-soft">Asked and shown, not scored.</p>}
        {answer.reason && <p className="mt-1 text-small text-soft">Because: {answer.reason}</p>}
        {answer.note && <p className="mt-1 text-small whitespace-pre-line text-soft">Note: {answer.note}</p>}
        {answer.criteria.length > 0 && answer.state === "value" && (
          <ul className="mt-1 text-small text-soft">
            {answer.criteria.map(({ text, met }) => (
              <li key={text}>
                {met ? "Met" : "Not met"}: {text}
              </li>
            ))}
          </ul>
        )}
        {answer.evidence.length > 0 && (
          <div className="mt-2">
            <p className="text-small text-soft">Evidence</p>
            <EvidenceList assessmentId={assessmentId} practice={answer.id} items={answer.evidence} today={today} />
          </div>
        )}
      </div>
      <p className={answer.state === "value" ? "text-small" : "text-small text-soft"}>
        <span className="font-medium">{answer.text}</span>
        {answer.of && answer.state === "value" && <span className="text-soft"> ({answer.of})</span>}
        {answer.carried && <span className="block text-tiny text-soft">Confirmed as before</span>}
        {answer.moved && <span className="block text-tiny text-soft">{movedText[answer.moved]}</span>}
      </p>
    </li>
  );
}

/** Everything the team said at one level of one category. */
export function AnswerCell({ id, title, answers, assessmentId, today, explained, about }: AnswerCellProps) {
  const statementOf = (practice: string) => answers.find((answer) => answer.id === practice)?.statement ?? practice;
  return (
    <section id={id} className="scroll-mt-6 pt-5 target:[&_h4]:text-accent">
      <h4 className="font-semibold">{title}</h4>
      <ul role="list" className="mt-1 border-t border-line">
        {answers.map((answer) => (
          <Answer key={answer.id} answer={answer} assessmentId={assessmentId} today={today} />
        ))}
      </ul>
      {explained && explained.practices.length > 0 && (
        <div className="mt-2">
          <WhyNumber
            about={about}
            rows={explained.practices.map((practice) => ({
              id: practice.id,
              label: statementOf(practice.id),
              value: countedText(practice),
              note: partText(practice) || null,
            }))}
            sum={sumText(explained)}
            rule={passText(explained)}
          />
        </div>
      )}
    </section>
  );
}
