import { Section } from "@/components/ui/section";
import type { Report } from "@/lib/report/types";
import { AllAnswers } from "./all-answers";

/** What was answered, counted for everybody, one by one for whom the answers are. */
export function ResultAnswers({ report }: { report: Report }) {
  const intro = (
    <p>
      {report.counted} {report.confirmed} {report.evidence.text}
    </p>
  );
  if (!report.answers) {
    return (
      <Section title="Answers" intro={intro}>
        <p className="text-small text-soft">The team shared its results, not its single answers.</p>
      </Section>
    );
  }
  return (
    <Section title="All answers" intro={intro}>
      <AllAnswers
        assessmentId={report.assessmentId}
        today={report.evidence.today.on}
        categories={report.categories}
        levels={report.model.levels}
        answers={report.answers}
      />
    </Section>
  );
}
