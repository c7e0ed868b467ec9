import type { ReactNode } from "react";

type AskFirstProps = { label: string; concerns?: string | undefined; question: ReactNode; children: ReactNode };

/** Something that cannot be undone, or that others feel: folded, with what it means, until somebody opens it. */
export function AskFirst({ label, concerns, question, children }: AskFirstProps) {
  return (
    <details className="text-small">
      <summary className="link target inline-flex items-center">
        {label}
        {concerns !== undefined && <span className="sr-only">: {concerns}</span>}
      </summary>
      <div className="mt-2 grid max-w-prose gap-3 rounded-card border border-line bg-card px-4 py-3">
        <div className="text-soft">{question}</div>
        {children}
      </div>
    </details>
  );
}
