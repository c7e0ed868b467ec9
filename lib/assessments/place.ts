// Where somebody is in a draft: the screen, the walk it belongs to, and how far they are on it.

import type { Model, Practice } from "@/lib/models/types";
import { answeredOf, assumedOf, screensOf, screenToOpen } from "./screens";
import type { Counts } from "@/lib/scoring/types";
import type { AnswerView, Place, Screen } from "./types";

type Draft = {
  readonly definition: Model;
  readonly answers: Readonly<Record<string, AnswerView>>;
  readonly progress: Counts;
  readonly lastAnswered: string | null;
  /** Categories that the team votes on, and which of them this person votes on now. */
  readonly open: ReadonlySet<string>;
  readonly isVoter: boolean;
};

/** What an address asks for: a level of a category, or the screen of a practice. */
type Asked = {
  readonly category?: string | undefined;
  readonly level?: string | undefined;
  readonly practice?: string | undefined;
};

const screenOf = (screens: readonly Screen[], { category, level, practice }: Asked) =>
  screens.find((screen) => screen.category.id === category && screen.level.id === level) ??
  screens.find(({ practices }) => practices.some(({ id }) => id === practice));

const inCategories = (practices: readonly Practice[], ids: ReadonlySet<string>) =>
  practices.filter(({ category }) => ids.has(category));

/** The screen that is asked for, or else where this person goes on; null for a model that asks nothing. */
export function placeIn(draft: Draft, asked: Asked): Place | null {
  const { definition, answers, progress, lastAnswered, open, isVoter } = draft;
  const screens = screensOf(definition);
  const votedOn = screens.filter(({ category }) => open.has(category.id));
  const goesOn = isVoter ? screenToOpen(votedOn, answers, null) : screenToOpen(screens, answers, lastAnswered);
  const present = screenOf(screens, asked) ?? goesOn;
  if (!present) return null;
  const isVote = open.has(present.category.id);
  const walk = screens.filter(({ category }) => open.has(category.id) === isVote);
  const at = walk.indexOf(present);
  const votes = inCategories(definition.practices, open);
  const own = inCategories(definition.practices, new Set([present.category.id]));
  return {
    screens,
    present,
    isVote,
    before: walk[at - 1],
    after: walk[at + 1],
    here: answeredOf(present.practices, answers),
    done: isVote ? answeredOf(votes, answers) : progress.total - progress.unanswered - progress.skipped,
    total: isVote ? votes.length : progress.total,
    assumed: isVote ? 0 : assumedOf(own, answers),
  };
}
