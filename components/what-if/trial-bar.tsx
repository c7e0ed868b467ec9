import { StrataThumb } from "@/components/report/strata-thumb";
import { Button } from "@/components/ui/button";
import type { Strata } from "@/lib/report/strata";

type TrialBarProps = { text: string; strata: Strata; changed: boolean; onReset: () => void };

/** What the trial comes to, in sight wherever one ticks; each change is read out. */
export function TrialBar({ text, strata, changed, onReset }: TrialBarProps) {
  return (
    <div className="sticky bottom-0 z-10 mt-8 -mx-2 flex items-center gap-4 rounded-t-card border border-b-0 border-line bg-card px-4 py-3 print:static print:border-0 print:px-0">
      <div className="w-24 flex-none max-sm:hidden print:hidden" aria-hidden>
        <StrataThumb {...strata} label="" />
      </div>
      <p role="status" className="min-w-0 flex-1 text-small">
        {text}
      </p>
      {changed && (
        <Button type="button" onClick={onReset} className="screen-only flex-none">
          Start over
        </Button>
      )}
    </div>
  );
}
