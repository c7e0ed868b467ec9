import Link from "next/link";
import { Section } from "@/components/ui/section";
import { countOf } from "@/lib/format/words";

type NotVotedOnProps = {
  readonly assessmentId: string;
  readonly categories: readonly { readonly id: string; readonly name: string; readonly practices: number }[];
  /** Whether what the team said last time may be confirmed. */
  readonly standsOnLast: boolean;
};

/** The categories that the team left out of the voting, and the way to them. */
export function NotVotedOn({ assessmentId, categories, standsOnLast }: NotVotedOnProps) {
  if (categories.length === 0) return null;
  return (
    <Section
      title={`Not voted on: ${countOf(categories.length, "category")}`}
      intro={
        standsOnLast
          ? "What is as it was in your last result is confirmed in one step; the rest is asked. Until then it stays open."
          : "Answered directly by anybody in the team, or left open: then it is “not assessed” in the result."
      }
    >
      <ul role="list" className="max-w-prose divide-y divide-line border-y border-line">
        {categories.map(({ id, name, practices }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 py-1 text-small">
            <Link
              href={`/assessments/${assessmentId}${standsOnLast ? "/again" : ""}?${new URLSearchParams({ category: id })}`}
              prefetch={false}
              className="link target inline-flex items-center py-1.5"
            >
              {name}
            </Link>
            <span className="text-soft">{countOf(practices, "practice")}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
