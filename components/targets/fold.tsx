import type { ReactNode } from "react";

type FoldProps = { label: string; concerns: string; children: ReactNode };

/** A form that waits until somebody wants it. */
export const Fold = ({ label, concerns, children }: FoldProps) => (
  <details className="min-w-0 text-small open:w-full">
    <summary className="link target inline-flex items-center">
      {label}
      <span className="sr-only">: {concerns}</span>
    </summary>
    <div className="mt-2 mb-2">{children}</div>
  </details>
);
