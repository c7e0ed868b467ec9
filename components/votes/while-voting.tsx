"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { finishedOf } from "@/lib/votes/sentences";
import type { FinishedView } from "@/lib/votes/types";
import { useNews } from "./use-news";

type WhileVotingProps = {
  /** Where the server tells that something changed, and where it says how far voting is. */
  readonly events: string;
  readonly progress: string;
  /** What is voted on here. */
  readonly category: { readonly id: string; readonly name: string };
  /** Where one goes when voting on it has ended. */
  readonly onward: { readonly label: string; readonly href: string };
  readonly children: ReactNode;
};

type Progress = FinishedView & {
  readonly categories: readonly { readonly id: string; readonly revealedAt?: string | null }[];
};

const Finished = createContext<FinishedView | null>(null);

/** How many have finished: as the page was made, and counted on while it is open. */
export function FinishedCount(atFirst: FinishedView) {
  return finishedOf(useContext(Finished) ?? atFirst);
}

const ends = {
  revealed: (category: string) => `The votes on ${category} are revealed. What you saved before is counted.`,
  shut: () => "You can no longer vote here. What you saved before is counted.",
} as const;

/**
 * A screen on which somebody votes. It hears how many have finished and when voting on it ends, and is never read anew by
 * itself: a screen that changed under their hands could take a vote for the team's answer, and one that is read while the
 * server goes away would leave the browser's error page.
 */
export function WhileVoting({ events, progress, category, onward, children }: WhileVotingProps) {
  const [finished, setFinished] = useState<FinishedView | null>(null);
  const [end, setEnd] = useState<keyof typeof ends | null>(null);
  const look = async () => {
    const response = await fetch(progress);
    // Somebody who is signed out is told by the answers that wait; 429 and failures of the server pass.
    if (response.status === 404 || (response.status === 401 && progress.includes("guest"))) setEnd("shut");
    if (!response.ok) return;
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- our own API's answer, whose shape its tests hold
    const read = (await response.json()) as Progress;
    setFinished({ finished: read.finished, voters: read.voters });
    if (!read.categories.some(({ id, revealedAt }) => id === category.id && (revealedAt ?? null) === null)) {
      setEnd("revealed");
    }
  };
  useNews(end === null ? events : null, () => {
    void look().catch(() => undefined); // without a connection; the next news ask again
  });
  return (
    <Finished value={finished}>
      <div role="status" className="sticky top-0 z-20 bg-bg pt-3 empty:hidden">
        {end !== null && (
          <Notice
            tone="attention"
            title={ends[end](category.name)}
            actions={
              <LinkButton href={onward.href} prefetch={false} variant="primary">
                {onward.label}
              </LinkButton>
            }
          />
        )}
      </div>
      {children}
    </Finished>
  );
}
