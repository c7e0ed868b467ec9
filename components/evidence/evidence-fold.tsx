import Link from "next/link";
import { isLiving } from "@/lib/evidence/rules";
import type { EvidenceView } from "@/lib/evidence/types";
import { evidencePage } from "./addresses";
import { EvidenceList } from "./evidence-list";

type EvidenceFoldProps = {
  readonly assessmentId: string;
  readonly practice: { readonly id: string; readonly statement: string };
  readonly items: readonly EvidenceView[];
  readonly today: string;
  readonly className: string;
};

const stateOf = (items: readonly EvidenceView[], today: string) => {
  if (items.length === 0) return "";
  return items.some((item) => isLiving(item, today)) ? ` (${items.length})` : ` (${items.length}, expired)`;
};

/** Beside an answer: what supports it so far, folded, and the way to its own page. */
export function EvidenceFold({ assessmentId, practice, items, today, className }: EvidenceFoldProps) {
  return (
    <details className={className}>
      <summary>Evidence{stateOf(items, today)}</summary>
      <div className="mb-3 max-w-prose">
        {items.length > 0 && (
          <EvidenceList assessmentId={assessmentId} practice={practice.id} items={items} today={today} />
        )}
        <p className="mt-1 text-soft">Never required. It stays with your team unless you share it when publishing.</p>
        <Link
          href={evidencePage(assessmentId, practice.id)}
          prefetch={false}
          className="link target inline-flex items-center"
        >
          {items.length === 0 ? "Add a link, a file or a note" : "Add or remove evidence"}
          <span className="sr-only">: {practice.statement}</span>
        </Link>
      </div>
    </details>
  );
}
