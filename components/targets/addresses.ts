// Addresses of targets.

/** A team's targets in a model, or a place on that page. */
export const targetsOf = (teamId: string, model: string, place?: string) =>
  `/teams/${teamId}/targets?${new URLSearchParams({ model })}${place === undefined ? "" : `#${place}`}`;
