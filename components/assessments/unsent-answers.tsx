"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import type { Outbox } from "./outbox";
import { RefusedAnswers, refusalsOf } from "./refused-answers";
import { placesWaiting } from "./waiting-answers";

type UnsentAnswersProps = { readonly personId: string };

/** Whether answers still wait, or somebody has to choose; what was refused is told one by one. */
const isTroubled = (outbox: Outbox) => {
  const { status, conflicts } = outbox.state();
  return conflicts.size > 0 || status === "offline";
};

/** The page of the assessment says it itself, beside the answers. */
const isOnScreen = ({ assessmentId }: Outbox) =>
  document.querySelector(`form[data-assessment="${assessmentId}"]`) !== null;

/** Whichever page is opened next sends what an earlier visit could not, and says where somebody has to choose. */
export function UnsentAnswers({ personId }: UnsentAnswersProps) {
  const [outboxes, setOutboxes] = useState<readonly Outbox[]>([]);
  const here = usePathname();

  // What waits is known to the browser's storage alone; the outbox is loaded only where something does.
  useEffect(() => {
    const waiting = placesWaiting(personId);
    if (waiting.length === 0) return;
    let stops: readonly (() => void)[] = [];
    let isGone = false;
    void import("./outbox").then(({ outboxOf }) => {
      if (isGone) return;
      const found = waiting.map(({ assessmentId, kind }) => outboxOf(assessmentId, personId, kind));
      const look = () => setOutboxes(found.filter((outbox) => !isOnScreen(outbox)));
      stops = found.map((outbox) => outbox.subscribe(look));
      for (const outbox of found) outbox.flush();
      look();
    });
    return () => {
      isGone = true;
      for (const stop of stops) stop();
    };
  }, [personId, here]);

  return (
    <div role="status" className="screen-only">
      {[...new Set(outboxes.filter(isTroubled).map(({ assessmentId }) => assessmentId))].map((assessmentId) => (
        <p key={assessmentId} className="bg-warn-soft px-[clamp(1rem,3vw,2rem)] py-1.5 text-small">
          Answers of yours are not saved yet: they are kept in this browser.{" "}
          <a href={`/assessments/${assessmentId}`} className="link">
            Look at them
          </a>
        </p>
      ))}
      <RefusedAnswers
        refusals={outboxes.flatMap((outbox) => refusalsOf(outbox, outbox.state()))}
        className="mx-auto mt-4 max-w-[72rem] px-[clamp(1rem,3vw,2rem)]"
      />
    </div>
  );
}
