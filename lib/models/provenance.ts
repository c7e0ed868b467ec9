// Which practices of a model are not simply its authors' own, as their tags say.

import type { Practice } from "./types";

/** derived: not the authors' in substance or in a part that matters; from memory: written without the source at hand. */
export const provenances = ["derived", "from memory"] as const;
export type Provenance = (typeof provenances)[number];

/** What a practice's tags say about where it comes from; mostly nothing. */
export const provenanceOf = ({ tags }: Pick<Practice, "tags">): readonly Provenance[] =>
  provenances.filter((provenance) => tags.includes(provenance));
