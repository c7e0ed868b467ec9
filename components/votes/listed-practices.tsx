import { practiceAddress } from "@/lib/assessments/screens";
import type { AnswerView } from "@/lib/assessments/types";
import { type Discussed, saidIn } from "@/lib/votes/discussion";
import type { AgreementItem } from "@/lib/votes/types";
import { VoteDots } from "./vote-dots";

type ListedPracticesProps = {
  readonly assessmentId: string;
  readonly practices: readonly Discussed[];
  /** What the team says of each, or would say. */
  readonly says: (item: AgreementItem) => AnswerView | null;
};

/** Practices one below the other: what each says, a way to change it, and the votes folded behind it. */
export function ListedPractices({ assessmentId, practices, says }: ListedPracticesProps) {
  return (
    <ul className="max-w-prose divide-y divide-line border-y border-line">
      {practices.map(({ practice, item, labels, place }) => (
        <li key={practice.id} className="py-2">
          <p>{practice.statement}</p>
          <p className="text-small text-soft">
            {place} · <strong className="text-ink">{saidIn(labels, says(item))}</strong> ·{" "}
            <a href={practiceAddress(assessmentId, practice)} className="link">
              open<span className="sr-only">: {practice.statement}</span>
            </a>
          </p>
          <details className="text-small">
            <summary className="target inline-flex cursor-pointer items-center py-1.5 text-accent">
              The votes<span className="sr-only">: {practice.statement}</span>
            </summary>
            <VoteDots item={item} labels={labels} />
          </details>
        </li>
      ))}
    </ul>
  );
}
