// Two pieces of work timed in turn, so that whatever else the machine does falls on both.

const medianOf = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const rounds = 41;
const roundLasts = 12; // milliseconds

/** How often the work must run for a round to last long enough to be timed. */
function repeatsOf(work: () => unknown): number {
  for (let repeats = 1; ; repeats *= 2) {
    const since = performance.now();
    for (let at = 0; at < repeats; at += 1) work();
    if (performance.now() - since >= roundLasts) return repeats;
  }
}

function once(work: () => unknown, repeats: number): number {
  const since = performance.now();
  for (let at = 0; at < repeats; at += 1) work();
  return (performance.now() - since) / repeats;
}

/** Median milliseconds of each piece of work, warm. */
export function timeInTurn<Name extends string>(works: Readonly<Record<Name, () => unknown>>): Record<Name, number> {
  // The keys of a record of ours are its names
  const names = Object.keys(works) as Name[];
  const repeats = new Map(names.map((name) => [name, repeatsOf(works[name])]));
  const times = new Map(names.map((name): [Name, number[]] => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) times.get(name)?.push(once(works[name], repeats.get(name) ?? 1));
  }
  // Each name has its median.
  return Object.fromEntries(names.map((name) => [name, medianOf(times.get(name) ?? [])])) as Record<Name, number>;
}
