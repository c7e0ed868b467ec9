"use client";

import type { VoteView } from "@/lib/votes/types";
import { useAnswering } from "./answering-context";

type PracticeConflictProps = {
  readonly practice: string;
  /** Option value, as text, or a state, to its label. */
  readonly labels: Readonly<Record<string, string>>;
};

const button = "target rounded-card border border-line bg-card px-3 py-1.5 text-small hover:border-edge";

/** Another window was faster: both answers, side by side, and a person chooses. */
export function PracticeConflict({ practice, labels }: PracticeConflictProps) {
  const { state, settle } = useAnswering();
  const conflict = state.conflicts.get(practice);
  if (!conflict) return null;
  const labelOf = (answer: VoteView) => labels[answer.value === undefined ? (answer.state ?? "") : answer.value] ?? "";
  return (
    <div role="alert" className="my-3 rounded-card border border-warn bg-warn-soft px-4 py-3 text-small">
      <p className="font-medium">
        This was answered elsewhere in the meantime, by a colleague or in another window of yours.
      </p>
      <p className="mt-1">
        There: <strong>{labelOf(conflict.theirs)}</strong>
        {conflict.theirs.note ? ` (“${conflict.theirs.note}”)` : ""}. Here: <strong>{labelOf(conflict.mine)}</strong>
        {conflict.mine.note ? ` (“${conflict.mine.note}”)` : ""}.
      </p>
      <p className="mt-2 flex flex-wrap gap-2">
        <button type="button" className={button} onClick={() => settle(practice, "theirs")}>
          Keep that one
        </button>
        <button type="button" className={button} onClick={() => settle(practice, "mine")}>
          Use the one from here
        </button>
      </p>
    </div>
  );
}
