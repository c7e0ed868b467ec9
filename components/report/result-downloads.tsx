import { buttonClass } from "@/components/ui/button-class";
import type { Report } from "@/lib/report/types";

/** The result as files; a table of answers only for whom there are answers. */
export function ResultDownloads({ assessmentId, answers }: Pick<Report, "assessmentId" | "answers">) {
  const files = [
    ["PDF", "report.pdf"],
    ["JSON", "report.json"],
    ...(answers ? [["CSV", "answers.csv"] as const] : []),
  ] as const;
  return files.map(([name, file]) => (
    <a key={file} href={`/api/v1/assessments/${assessmentId}/${file}`} download className={buttonClass("plain")}>
      {name}
    </a>
  ));
}
