import { countOf } from "@/lib/format/words";
import type { ReportAnswer, ReportCategory } from "@/lib/report/types";
import { AnswerCell } from "./answer-cell";

type AllAnswersProps = {
  assessmentId: string;
  /** The day on which the report is read: evidence expires. */
  today: string;
  categories: readonly ReportCategory[];
  levels: readonly { id: string; name: string }[];
  answers: readonly ReportAnswer[];
};

/** Where in the page the answers of a cell are. */
export const cellAnchor = (category: string, level: string) => `cell-${category}-${level}`;

/** Every answer, folded by category and in the order of levels. */
export function AllAnswers({ assessmentId, today, categories, levels, answers }: AllAnswersProps) {
  return (
    <div className="border-b border-line">
      {categories.map((category) => {
        const own = answers.filter((answer) => answer.category.id === category.id);
        return (
          <details key={category.id} className="group/category border-t border-line">
            <summary className="target flex list-none items-center gap-3 py-3">
              <svg
                aria-hidden
                viewBox="0 0 12 12"
                className="size-3 flex-none text-accent transition-transform group-open/category:rotate-90"
                fill="none"
                stroke="currentColor"
                strokeWidth="1.6"
              >
                <path d="m4.5 2.5 3.5 3.5-3.5 3.5" strokeLinecap="round" strokeLinejoin="round" />
              </svg>
              <h3 className="font-semibold">{category.name}</h3>
              <span className="ml-auto text-small text-soft">{countOf(own.length, "practice")}</span>
            </summary>
            <div className="pb-6 sm:pl-6">
              {levels.map((level) => {
                const here = own.filter((answer) => answer.level.id === level.id);
                if (here.length === 0) return null;
                return (
                  <AnswerCell
                    key={level.id}
                    id={cellAnchor(category.id, level.id)}
                    title={level.name}
                    answers={here}
                    assessmentId={assessmentId}
                    today={today}
                    explained={category.cells?.find((cell) => cell.level === level.id)}
                    about={`${category.name} at ${level.name}`}
                  />
                );
              })}
            </div>
          </details>
        );
      })}
    </div>
  );
}
