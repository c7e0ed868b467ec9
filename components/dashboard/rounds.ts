// The rounds that a dashboard can be about, in words.

import type { SelectOption } from "@/components/ui/select";
import { dayInWords } from "@/components/rounds/words";
import type { UnitRound } from "@/lib/overviews/types";

/** The round with this id, and the one of the same model that began before it; the newest come first. */
export function chosenRound(rounds: readonly UnitRound[], id: string | undefined) {
  const at = rounds.findIndex((round) => round.id === id);
  const round = rounds[at] ?? null;
  const previous = round && rounds.slice(at + 1).find(({ model }) => model.key === round.model.key);
  return { round, previous: previous ?? null };
}

/** Each by its name, with what else tells it from the others: its unit, if that is another one, and its model. */
export function roundOptions(rounds: readonly UnitRound[], unitId: string): readonly SelectOption[] {
  const hasModels = new Set(rounds.map(({ model }) => model.key)).size > 1;
  return rounds.map(({ id, name, unit, model, endedAt }) => ({
    value: id,
    label: [
      name,
      ...(unit && unit.id !== unitId ? [unit.name] : []),
      ...(hasModels ? [model.title] : []),
      ...(endedAt === null ? ["open"] : []),
    ].join(", "),
  }));
}

/** "Round Q3 2026, 1 July 2026 to 30 September 2026, with “…”, as it stood when it ended." */
export const roundLead = ({ name, startsOn, endsOn, model, endedAt }: UnitRound): string =>
  `Round ${name}, ${dayInWords(startsOn)} to ${dayInWords(endsOn)}, with “${model.title}”, as it ${
    endedAt === null ? "stands now" : "stood when it ended"
  }.`;
