"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import type { Outbox } from "./outbox";
import { placesWaiting } from "./waiting-answers";

type UnsentAnswersProps = { readonly personId: string };

type Trouble = { readonly assessmentId: string; readonly refused: string | null };

/** What somebody has to know of an outbox: that answers still wait, or that the server will never take one, and why. */
function troubleOf(outbox: Outbox): readonly Trouble[] {
  const { status, conflicts, message } = outbox.state();
  const isTroubled = conflicts.size > 0 || status === "offline" || message !== null;
  return isTroubled ? [{ assessmentId: outbox.assessmentId, refused: message }] : [];
}

/** Whichever page is opened next sends what an earlier visit could not, and says where somebody has to choose. */
export function UnsentAnswers({ personId }: UnsentAnswersProps) {
  const [troubled, setTroubled] = useState<readonly Trouble[]>([]);
  const here = usePathname();

  // What waits is known to the browser's storage alone; the outbox is loaded only where something does.
  useEffect(() => {
    const waiting = placesWaiting(personId);
    if (waiting.length === 0) return;
    let stops: readonly (() => void)[] = [];
    let isGone = false;
    void import("./outbox").then(({ outboxOf }) => {
      if (isGone) return;
      const outboxes = waiting.map(({ assessmentId, kind }) => outboxOf(assessmentId, personId, kind));
      const look = () => setTroubled(outboxes.flatMap(troubleOf));
      stops = outboxes.map((outbox) => outbox.subscribe(look));
      for (const outbox of outboxes) outbox.flush();
    });
    return () => {
      isGone = true;
      for (const stop of stops) stop();
    };
  }, [personId, here]);

  const elsewhere = troubled.filter(({ assessmentId }) => here !== `/assessments/${assessmentId}`);
  return (
    <div role="status" className="screen-only">
      {elsewhere.map(({ assessmentId, refused }) => (
        <p key={`${assessmentId} ${refused}`} className="bg-warn-soft px-[clamp(1rem,3vw,2rem)] py-1.5 text-small">
          {refused === null
            ? "Answers of yours are not saved yet: they are kept in this browser."
            : `An answer of yours could not be saved. ${refused}`}{" "}
          <a href={`/assessments/${assessmentId}`} className="link">
            {refused === null ? "Look at them" : "Open the assessment"}
          </a>
        </p>
      ))}
    </div>
  );
}
