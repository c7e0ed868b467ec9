// The answers of a published result as a table to work with elsewhere.

import type { Viewer } from "@/lib/access/viewer";
import type { AssessmentInput } from "@/lib/assessments/input";
import { evidenceLine, isLiving } from "@/lib/evidence/rules";
import { forbidden } from "@/lib/errors";
import { csvOf } from "@/lib/format/csv";
import { getReport } from "./get-report";

const head = [
  "practice",
  "category",
  "level",
  "statement",
  "state",
  "value",
  "answer",
  "of",
  "reason",
  "note",
  "evidence",
  "living evidence",
  "confirmed as before",
] as const;

/** answers.csv. Throws not_found, and forbidden where the team shared its results without its answers. */
export async function getAnswersTable(viewer: Viewer, input: AssessmentInput) {
  const { answers, team, publishedAt, model, evidence } = await getReport(viewer, input);
  if (!answers) throw forbidden("The team shared its results, not its single answers.");
  const rows = answers.map((answer) => [
    answer.id,
    answer.category.name,
    answer.level.name,
    answer.statement,
    answer.state,
    answer.value,
    answer.text,
    answer.of,
    answer.reason,
    answer.note,
    answer.evidence.map((item) => evidenceLine(item, evidence.today.on)).join("\n"),
    answer.evidence.filter((item) => isLiving(item, evidence.today.on)).length,
    answer.carried ? "yes" : "",
  ]);
  return {
    body: csvOf([head, ...rows]),
    type: "text/csv; charset=utf-8",
    name: `${team.name} ${model.key} ${publishedAt.slice(0, 10)} answers.csv`,
  };
}
