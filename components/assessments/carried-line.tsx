import type { CarriedAnswer } from "@/lib/assessments/types";
import type { Practice } from "@/lib/models/types";

type CarriedLineProps = {
  readonly practice: Practice;
  readonly carried: CarriedAnswer;
  /** Option value, as text, or a state, to its label. */
  readonly labels: Readonly<Record<string, string>>;
};

/** What the team said last time and what was asked then; one button says that it still holds. */
export function CarriedLine({ practice, carried, labels }: CarriedLineProps) {
  const { answer, change, statement, place } = carried;
  const said = labels[String(answer.value ?? answer.state ?? "")];
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-card bg-h0 px-3.5 py-1 text-small">
      <p className="py-1.5">
        Last time: <strong>{said}</strong>
        {answer.reason ? ` (${answer.reason})` : ""}.
        {change === "unchanged" ? "" : " The question has changed since, so please look again:"}
        {statement !== null && ` it said “${statement}”.`}
        {statement === null && change === "reworded" && " what it asks for is put differently now."}
        {place !== null && ` It stood in ${place}.`}
      </p>
      <button
        name="carry"
        value={practice.id}
        className="target px-2 text-accent group-has-[input[type=radio]:checked]/practice:hidden"
      >
        Still so<span className="sr-only">: {practice.statement}</span>
      </button>
    </div>
  );
}
