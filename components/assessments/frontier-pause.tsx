import Link from "next/link";
import { Button } from "@/components/ui/button";
import type { Frontier } from "@/lib/assessments/types";
import { countOf } from "@/lib/format/words";

type FrontierPauseProps = {
  readonly assessmentId: string;
  readonly category: { readonly id: string; readonly name: string };
  readonly frontier: Frontier;
  /** The same screen with its practices. */
  readonly lookAnyway: string;
  readonly action: (form: FormData) => Promise<void>;
};

/** In place of the practices: what lies above is probably ahead, with two ways on. */
export function FrontierPause({ assessmentId, category, frontier, lookAnyway, action }: FrontierPauseProps) {
  const [first, second] = frontier.after;
  return (
    <section
      aria-label="Probably ahead of you"
      className="mt-6 max-w-prose rounded-card border border-line bg-card p-5"
    >
      <h2 className="text-lead font-medium">The rest is probably ahead of you: look anyway?</h2>
      <p className="mt-2 text-soft">
        {first.name} and {second.name} of {category.name} are mostly “not at all”. If you pass over the rest,{" "}
        {countOf(frontier.ahead.length, "practice")} will be assumed as not in place and shown as assumed. You can
        answer them at any time.
      </p>
      <form action={action} className="mt-4 flex flex-wrap items-center gap-3">
        <input type="hidden" name="assessmentId" value={assessmentId} />
        <input type="hidden" name="category" value={category.id} />
        <Button variant="primary">Pass over the rest</Button>
        <Link href={lookAnyway} className="target inline-flex min-h-11 items-center px-2 text-accent">
          Look anyway
        </Link>
      </form>
    </section>
  );
}
