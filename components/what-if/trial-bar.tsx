import { StrataThumb } from "@/components/report/strata-thumb";
import { Button } from "@/components/ui/button";
import type { Strata } from "@/lib/report/strata";

type TrialBarProps = { text: string; strata: Strata; changed: boolean; onReset: () => void };

/**
 * What the trial comes to, in sight wherever one ticks; each change is read out. On a phone it is cut after three lines,
 * and in a low window it stands at the end of the page, so that what has the focus is never behind it.
 */
export function TrialBar({ text, strata, changed, onReset }: TrialBarProps) {
  return (
    <div className="screen-only sticky bottom-0 z-10 mt-8 -mx-2 flex items-center gap-4 rounded-t-card border border-b-0 border-line bg-card px-4 py-3 max-sm:gap-2 max-sm:px-3 max-sm:py-2 [@media(max-height:30rem)]:static">
      <div className="w-24 flex-none max-sm:hidden" aria-hidden>
        <StrataThumb {...strata} label="" />
      </div>
      <p role="status" className="min-w-0 flex-1 text-small max-sm:line-clamp-3 max-sm:text-tiny">
        {text}
      </p>
      {changed && (
        <Button type="button" onClick={onReset} className="flex-none max-sm:px-3">
          Start over
        </Button>
      )}
    </div>
  );
}
