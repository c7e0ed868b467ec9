// What a new assessment asks again of what the team said last time, and why; the rest may be confirmed in one step.

import { compareModels, type PracticeChange } from "@/lib/models/compare";
import type { Model } from "@/lib/models/types";
import { isAnswered } from "./screens";
import type { AnswerView, AskReason, CarriedAnswer } from "./types";

type Answers = Readonly<Record<string, AnswerView>>;

/** What is known besides the answers: practices of the earlier version to ask again, by the reason. */
type Told = Readonly<Partial<Record<AskReason, readonly string[]>>>;

/** What was said of the earlier version, and what it proposes for the later one (`carriedOver`). */
type Earlier = {
  readonly earlier: Model;
  readonly answers: Answers;
  readonly later: Model;
  readonly proposals: Readonly<Record<string, CarriedAnswer>>;
};

const reasonsInOrder = ["new", "reworded", "moved", "open", "unknown", "done", "expired", "disagreed"] as const;

function reasonsOf({ before, change }: PracticeChange, answers: Answers, told: Told): readonly AskReason[] {
  if (!before) return ["new"];
  const answer = answers[before.id];
  const holds: Readonly<Record<AskReason, boolean>> = {
    new: false,
    reworded: change === "reworded",
    moved: change === "moved",
    open: !isAnswered(answer),
    unknown: answer?.state === "unknown",
    done: false,
    expired: false,
    disagreed: false,
  };
  return reasonsInOrder.filter((reason) => holds[reason] || told[reason]?.includes(before.id) === true);
}

/**
 * For each practice of the later version either why it is asked, the plainest reason first, or what was said of it last
 * time and is confirmed with the rest. What was passed over belongs to the rest while its question is the same: it stays
 * assumed.
 */
export function askedAgain(
  { earlier, answers, later, proposals }: Earlier,
  told: Told = {},
): { readonly asked: Readonly<Record<string, readonly AskReason[]>>; readonly rest: Answers } {
  const asked: Record<string, readonly AskReason[]> = {};
  const rest: Record<string, AnswerView> = {};
  for (const change of compareModels(earlier, later).changes) {
    const { practice, before } = change;
    const reasons = reasonsOf(change, answers, told);
    const assumed = before && answers[before.id]?.state === "skipped" ? { state: "skipped" as const } : null;
    const said = proposals[practice.id]?.answer ?? assumed;
    if (reasons.length === 0 && said) rest[practice.id] = said;
    // Without anything to confirm it can only be asked: as open, should no other reason be there.
    else asked[practice.id] = reasons.length > 0 ? reasons : ["open"];
  }
  return { asked, rest };
}
