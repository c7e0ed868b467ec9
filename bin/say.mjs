// What a command says while it works: a line for each step that takes a moment, with the seconds it has taken.

const silentFor = 400;
const everySecond = 1000;
const everyFifteen = 15_000;

/** @type {NodeJS.WriteStream} */
let out = process.stdout;

/** For a command whose standard output is its answer. */
export const sayOnStandardError = () => void (out = process.stderr);

/** @param {number} since a time of performance.now() */
export const elapsed = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** @param {string} line */
export const say = (line = "") => void out.write(`${line}\n`);

/**
 * Does some work and shows, when it takes longer than a blink, what it is and for how many seconds it has run. On a
 * terminal that line goes away afterwards; elsewhere it is repeated now and then.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 */
export async function watch(title, work) {
  const since = performance.now();
  const show = () => {
    const seconds = Math.floor((performance.now() - since) / 1000);
    const line = seconds > 0 ? `${title} … ${seconds} s` : `${title} …`;
    if (out.isTTY) out.write(`\r\x1b[2K${line}`);
    else say(line);
  };
  const first = setTimeout(show, silentFor);
  const later = setInterval(show, out.isTTY ? everySecond : everyFifteen);
  try {
    return await work();
  } finally {
    clearTimeout(first);
    clearInterval(later);
    if (out.isTTY) out.write("\r\x1b[2K");
  }
}

/**
 * Like `watch`, and says at the end how long it took, unless that was a blink.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 */
export async function step(title, work) {
  const since = performance.now();
  const result = await watch(title, work);
  if (performance.now() - since > silentFor) say(`${title}: done in ${elapsed(since)}`);
  return result;
}
