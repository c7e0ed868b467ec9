// Addresses of actions: of a list, and of a list that proposes some to make.

/** "/teams/…" or "/units/…": whose actions they are. */
type Place = { readonly teamId: string } | { readonly unitId: string };

export const actionsOf = (place: Place) =>
  "teamId" in place ? `/teams/${place.teamId}/actions` : `/units/${place.unitId}/actions`;

/** The page that proposes actions for these practices. */
export function proposing(place: Place, model: string, practices: readonly string[]): string {
  const query = new URLSearchParams([["model", model], ...practices.map((id) => ["practice", id])]);
  return `${actionsOf(place)}?${query}#plan`;
}
