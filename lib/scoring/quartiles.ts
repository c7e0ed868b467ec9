// Median and quartiles, linear-interpolated (type 7, as in R, NumPy and PostgreSQL's percentile_cont).

export type Quartiles = { readonly q1: number; readonly median: number; readonly q3: number };

function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[below + 1] ?? low;
  return low + (position - below) * (high - low);
}

/** Quartiles of the numbers in any order; null of none. */
export function quartilesOf(numbers: readonly number[]): Quartiles | null {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  return { q1: quantile(sorted, 0.25), median: quantile(sorted, 0.5), q3: quantile(sorted, 0.75) };
}
