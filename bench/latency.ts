// How long answers take while a fixed number of connections ask one after the other.

export type Latency = {
  /** Milliseconds: half of the answers came within `median`, 95 of 100 within `p95`. */
  readonly median: number;
  readonly p95: number;
  readonly perSecond: number;
};

const at = (sorted: readonly number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;

/** So many calls over so many connections; throws when one of them does. */
export async function latencyOf(connections: number, calls: number, call: () => Promise<unknown>): Promise<Latency> {
  const times: number[] = [];
  let left = calls;
  const since = performance.now();
  const loop = async () => {
    while (left > 0) {
      left -= 1;
      const begun = performance.now();
      await call();
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: connections }, loop));
  const took = (performance.now() - since) / 1000;
  times.sort((a, b) => a - b);
  return { median: at(times, 0.5), p95: at(times, 0.95), perSecond: calls / took };
}

/** Reads an address to the last byte; throws for anything but success. */
export async function read(url: string, cookie: string): Promise<void> {
  const response = await fetch(url, { headers: { cookie } });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
}
