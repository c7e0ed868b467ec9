import type { ReactNode } from "react";

export type WhyRow = { id: string; label: ReactNode; value: ReactNode; note?: ReactNode };

type WhyNumberProps = {
  /** What is explained, for readers who meet several of these: "Why this number? Culture at Beginner". */
  about?: string;
  rows: readonly WhyRow[];
  /** How the rows become the number: "4 of 5 → 80 %". */
  sum: ReactNode;
  /** The rule in one sentence, and whose it is. */
  rule: ReactNode;
  open?: boolean;
};

/** Every number can be asked where it comes from: its inputs, the sum, the rule. */
export function WhyNumber({ about, rows, sum, rule, open }: WhyNumberProps) {
  return (
    <details open={open} className="group text-small">
      <summary className="target inline-flex list-none items-center gap-1 text-accent hover:text-accent-strong">
        <svg
          aria-hidden
          viewBox="0 0 12 12"
          className="size-3 transition-transform group-open:rotate-90"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
        >
          <path d="m4.5 2.5 3.5 3.5-3.5 3.5" strokeLinecap="round" strokeLinejoin="round" />
        </svg>
        Why this number?{about && <span className="sr-only"> {about}</span>}
      </summary>
      <div className="mt-2 max-w-prose rounded-card border border-line bg-card px-4 py-3">
        <dl>
          {rows.map((row) => (
            <div key={row.id} className="flex justify-between gap-6 border-b border-line py-1.5">
              <dt className="min-w-0">
                {row.label}
                {row.note && <span className="block text-tiny text-soft">{row.note}</span>}
              </dt>
              <dd className="flex-none text-right">{row.value}</dd>
            </div>
          ))}
          <div className="flex justify-between gap-6 py-1.5 font-medium">
            <dt>Together</dt>
            <dd className="text-right">{sum}</dd>
          </div>
        </dl>
        <p className="mt-1 text-soft">{rule}</p>
      </div>
    </details>
  );
}
