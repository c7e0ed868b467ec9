import Link from "next/link";
import { day } from "@/lib/format/dates";
import type { RecentResult } from "@/lib/my-day/types";

type RecentResultsProps = { results: readonly RecentResult[]; timeZone: string };

/** The latest results, the newest first. */
export function RecentResults({ results, timeZone }: RecentResultsProps) {
  return (
    <ul role="list" className="border-t border-line">
      {results.map((result) => (
        <li key={result.assessmentId} className="border-b border-line py-3">
          <p>
            <Link href={`/assessments/${result.assessmentId}/result`} prefetch={false} className="link font-medium">
              {result.team}
            </Link>{" "}
            <span className="text-small text-soft">
              {day(result.publishedAt, timeZone)} · {result.model}
            </span>
          </p>
          {result.comment && <p className="mt-0.5 max-w-prose text-small text-soft">“{result.comment}”</p>}
        </li>
      ))}
    </ul>
  );
}
