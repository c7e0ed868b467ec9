"use client";

import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { Outbox, OutboxState, Refusal } from "./outbox";

type Shown = Refusal & { readonly id: string; readonly href: string; readonly dismiss: () => void };

/** What an outbox could not get rid of, each with where its practice is. A guest's is on the guest's own page. */
export const refusalsOf = (outbox: Outbox, { refusals }: Pick<OutboxState, "refusals">): readonly Shown[] =>
  [...refusals].map(([practice, refusal]) => ({
    ...refusal,
    id: `${outbox.assessmentId} ${outbox.kind} ${practice}`,
    href: `${outbox.kind === "guest" ? "/guest" : `/assessments/${outbox.assessmentId}`}?${new URLSearchParams({ practice })}`,
    dismiss: () => outbox.dismiss(practice),
  }));

type RefusedAnswersProps = { readonly refusals: readonly Shown[]; readonly className?: string };

/** Answers that the server will never take: which, what was said, why not, and what one can do. */
export function RefusedAnswers({ refusals, className }: RefusedAnswersProps) {
  if (refusals.length === 0) return null;
  return (
    <ul role="list" aria-label="Not saved" className={`grid gap-3 ${className ?? ""}`}>
      {refusals.map(({ id, href, spoken, why, dismiss }) => (
        <li key={id}>
          <Notice
            tone="attention"
            title={spoken ? `Not saved: “${spoken.practice}”` : "An answer of yours could not be saved."}
            actions={
              <>
                <LinkButton href={href} prefetch={false}>
                  See how it stands
                </LinkButton>
                <Button type="button" variant="quiet" onClick={dismiss}>
                  I have read it
                </Button>
              </>
            }
          >
            <p>
              {spoken && spoken.choice !== "" && `You had chosen “${spoken.choice}”. `}
              {why} If it still matters, tell your team.
            </p>
          </Notice>
        </li>
      ))}
    </ul>
  );
}
