// How high a colour stands in the ramp: five steps, whatever the number of levels, and none below the first.

export type Step = 0 | 1 | 2 | 3 | 4 | 5;

const steps = [0, 1, 2, 3, 4, 5] as const satisfies readonly Step[];

/** The step of a level among the model's levels, the lowest first; 0 below the first. */
export function stepOf(level: string | null, levels: readonly { readonly id: string }[]): Step {
  const at = levels.findIndex(({ id }) => id === level);
  return steps[at === -1 ? 0 : Math.max(1, Math.round(((at + 1) / levels.length) * 5))] ?? 0;
}

/** The step by the share of the levels that is in place. */
export const stepOfIndex = (index: number | null, max: number): Step =>
  index === null || max === 0 ? 0 : (steps[Math.round((index / max) * 5)] ?? 0);
