import type { ReactNode } from "react";

export type ListedPractice = {
  readonly id: string;
  readonly statement: string;
  /** "Design & Architecture, Base". */
  readonly place: string;
  readonly href: string;
  /** What the team says, or would say, in words. */
  readonly says: string;
  /** What was voted. */
  readonly votes: ReactNode;
};

/** Practices one below the other: what each says, a way to change it, and the votes folded behind it. */
export function ListedPractices({ practices }: { readonly practices: readonly ListedPractice[] }) {
  return (
    <ul className="max-w-prose divide-y divide-line border-y border-line">
      {practices.map(({ id, statement, place, href, says, votes }) => (
        <li key={id} className="py-2">
          <p>{statement}</p>
          <p className="text-small text-soft">
            {place} · <strong className="text-ink">{says}</strong> ·{" "}
            <a href={href} className="link">
              open<span className="sr-only">: {statement}</span>
            </a>
          </p>
          <details className="text-small">
            <summary className="target inline-flex cursor-pointer items-center py-1.5 text-accent">
              The votes<span className="sr-only">: {statement}</span>
            </summary>
            {votes}
          </details>
        </li>
      ))}
    </ul>
  );
}
