import Link from "next/link";
import { Table } from "@/components/ui/table";
import type { AssessmentSummary } from "@/lib/assessments/types";
import { day } from "@/lib/format/dates";

type AssessmentListProps = { assessments: readonly AssessmentSummary[]; timeZone: string };

/** A team's assessments, the newest first; a draft is here only for the team itself. */
export function AssessmentList({ assessments, timeZone }: AssessmentListProps) {
  return (
    <Table
      caption="Assessments of this team"
      columns={[
        { id: "when", header: "When" },
        { id: "model", header: "Model" },
        { id: "state", header: "State" },
      ]}
      rows={assessments.map((assessment) => ({
        id: assessment.id,
        cells: [
          <Link
            key="when"
            href={`/assessments/${assessment.id}${assessment.state === "published" ? "/result" : ""}`}
            prefetch={false}
            className="link"
          >
            {day(assessment.publishedAt ?? assessment.createdAt, timeZone)}
          </Link>,
          `${assessment.model.title} ${assessment.model.version}`,
          assessment.state === "published" ? "Published" : "Draft: only your team sees it",
        ],
      }))}
    />
  );
}
