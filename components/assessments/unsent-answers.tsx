"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import type { Outbox } from "./outbox";
import { assessmentsWaiting } from "./waiting-answers";

type UnsentAnswersProps = { readonly personId: string };

const isTroubled = (outbox: Outbox) => {
  const { status, conflicts } = outbox.state();
  return conflicts.size > 0 || status === "offline" || status === "refused";
};

/** Whichever page is opened next sends what an earlier visit could not, and says where somebody has to choose. */
export function UnsentAnswers({ personId }: UnsentAnswersProps) {
  const [troubled, setTroubled] = useState<readonly string[]>([]);
  const here = usePathname();

  // What waits is known to the browser's storage alone; the outbox is loaded only where something does.
  useEffect(() => {
    const waiting = assessmentsWaiting(personId);
    if (waiting.length === 0) return;
    let stops: readonly (() => void)[] = [];
    let isGone = false;
    void import("./outbox").then(({ outboxOf }) => {
      if (isGone) return;
      const outboxes = waiting.map((assessmentId) => outboxOf(assessmentId, personId));
      const look = () => setTroubled(outboxes.filter(isTroubled).map(({ assessmentId }) => assessmentId));
      stops = outboxes.map((outbox) => outbox.subscribe(look));
      for (const outbox of outboxes) outbox.flush();
    });
    return () => {
      isGone = true;
      for (const stop of stops) stop();
    };
  }, [personId]);

  const elsewhere = troubled.filter((assessmentId) => here !== `/assessments/${assessmentId}`);
  return (
    <div role="status" className="screen-only">
      {elsewhere.map((assessmentId) => (
        <p key={assessmentId} className="bg-warn-soft px-[clamp(1rem,3vw,2rem)] py-1.5 text-small">
          Answers of yours are not saved yet: they are kept in this browser.{" "}
          <a href={`/assessments/${assessmentId}`} className="link">
            Look at them
          </a>
        </p>
      ))}
    </div>
  );
}
