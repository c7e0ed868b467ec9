// A meeting in which a team votes and talks: its minutes divided over the categories, and where it stands.

/** A part of the meeting; `from` and `minutes` are whole minutes since its beginning. */
export type AgendaPart = {
  readonly kind: "vote" | "discuss" | "close";
  /** The category's id; null for the close, which is about all of them. */
  readonly category: string | null;
  readonly from: number;
  readonly minutes: number;
};

export type MeetingPlan = {
  /** Whole minutes of the meeting. */
  readonly minutes: number;
  /** In the order in which they come. */
  readonly categories: readonly {
    readonly id: string;
    /** How many practices it asks. */
    readonly practices: number;
    /** Whether the team votes on it in the meeting, or did before and only talks. */
    readonly votes: boolean;
  }[];
};

/** Whole minutes in proportion to the weights, at least one each, that add up to `minutes`: the largest remainders get the rest. */
function divided(minutes: number, weights: readonly number[]): readonly number[] {
  const free = minutes - weights.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const floors = weights.map((weight) => Math.floor((free * weight) / total));
  const left = free - floors.reduce((sum, floor) => sum + floor, 0);
  const byRemainder = weights
    .map((weight, at) => ({ at, remainder: (free * weight) % total }))
    .toSorted((a, b) => b.remainder - a.remainder || a.at - b.at);
  const lucky = new Set(byRemainder.slice(0, left).map(({ at }) => at));
  return floors.map((floor, at) => 1 + floor + (lucky.has(at) ? 1 : 0));
}

/** What is left at the end, to settle the rest and to say who does what next: a ninth, at least three minutes. */
const closeOf = (minutes: number) => Math.max(3, Math.round(minutes / 9));

/** Of ten minutes with votes, four are voted in and six talked: talking is what people came for. */
const [voteWeight, talkWeight] = [4, 6];

/** The shortest meeting, in minutes, in which each part of this plan has its minute. */
export function shortestMeeting({ categories }: Pick<MeetingPlan, "categories">): number {
  const parts = categories.reduce((sum, { votes }) => sum + (votes ? 2 : 1), 0);
  let minutes = parts + 3;
  while (minutes - closeOf(minutes) < parts) minutes += 1;
  return minutes;
}

/**
 * The parts of the meeting, category by category: vote on it, then talk about it, and at the end the close. Minutes are
 * whole, at least one a part, in proportion to the practices of a category, and add up to the meeting's. null when the
 * meeting is too short for that, or about nothing. The division is ours; no source gives one.
 */
export function agendaOf({ minutes, categories }: MeetingPlan): readonly AgendaPart[] | null {
  if (categories.length === 0 || minutes < shortestMeeting({ categories })) return null;
  const close = closeOf(minutes);
  const parts = categories.flatMap(({ id, practices, votes }) =>
    (votes ? (["vote", "discuss"] as const) : (["discuss"] as const)).map((kind) => ({
      kind,
      category: id,
      weight: Math.max(1, practices) * (kind === "vote" ? voteWeight : talkWeight),
    })),
  );
  const lengths = divided(
    minutes - close,
    parts.map(({ weight }) => weight),
  );
  let from = 0;
  const timed = parts.map(({ kind, category }, at): AgendaPart => {
    const part = { kind, category, from, minutes: lengths[at] ?? 0 };
    from += part.minutes;
    return part;
  });
  return [...timed, { kind: "close", category: null, from, minutes: close }];
}

/** Where a meeting stands after so many seconds: the index of the present part, and the seconds it still has. */
export type Standing = { readonly at: number; readonly left: number };

/** `at` is the number of parts, and `left` 0 or below, once the time is over: how far beyond it. Before the beginning: the first part. */
export function standingAfter(parts: readonly AgendaPart[], seconds: number): Standing {
  const endOf = ({ from, minutes }: AgendaPart) => (from + minutes) * 60;
  const passed = Math.max(0, seconds);
  const at = parts.findIndex((part) => passed < endOf(part));
  const part = parts[at];
  if (part) return { at, left: endOf(part) - passed };
  const last = parts.at(-1);
  return { at: parts.length, left: last ? endOf(last) - passed : 0 };
}

/** Seconds as a clock shows them: "6:05", and "−0:20" beyond the end. */
export function clockOf(seconds: number): string {
  const whole = Math.abs(Math.trunc(seconds));
  const text = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
  return seconds <= -1 ? `−${text}` : text;
}
