import { Section } from "@/components/ui/section";
import type { Report } from "@/lib/report/types";

/** Answers that stand on something that is not in place: a question to the team, never a correction. */
export function AskAgain({ report }: { report: Report }) {
  if (report.askAgain.length === 0) return null;
  return (
    <Section
      title="To ask again"
      intro="You answered these as in place while something they usually stand on is not. That may well be right: talk about it, and change an answer next time if it is not. Only your team sees this."
    >
      <ul role="list" className="border-t border-line text-small">
        {report.askAgain.map(({ practice, prerequisite }) => (
          <li key={`${practice.id} ${prerequisite.id}`} className="border-b border-line py-2.5">
            {practice.statement} <span className="block text-soft">stands on: {prerequisite.statement}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
