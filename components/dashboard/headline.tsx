import type { TrendView } from "@/lib/overviews/types";
import { headlineOf, nothingToCompare } from "@/lib/overviews/sentences";

type HeadlineProps = {
  trend: TrendView;
  /** Category id to name. */
  names: ReadonlyMap<string, string>;
  timeZone: string;
};

/** What changed, and how sure that is: of the latest period in which teams can be compared. */
export function Headline({ trend, names, timeZone }: HeadlineProps) {
  const headline = headlineOf(trend, names, timeZone);
  if (!headline) return <p>{nothingToCompare}</p>;
  return (
    <p className="max-w-prose">
      <strong className="font-medium text-ink">{headline.moved}</strong> {headline.surety}
    </p>
  );
}
