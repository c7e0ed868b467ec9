// What a command says while it works: a line for each step that takes a moment, with the seconds it has taken.

const silentFor = 400;
const everySecond = 1000;
const everyFifteen = 15_000;

const out = process.stdout;

/** @param {number} since */
const secondsSince = (since) => Math.round((performance.now() - since) / 1000);

/** @param {number} since */
export const elapsed = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** @param {string} line */
export const say = (line = "") => void out.write(`${line}\n`);

/**
 * Does some work and says so, with elapsed seconds, when it takes longer than a blink.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 */
export async function step(title, work) {
  const since = performance.now();
  let shown = false;
  const show = () => {
    shown = true;
    if (out.isTTY) out.write(`\r\x1b[2K${title} … ${secondsSince(since)} s`);
    else say(secondsSince(since) < 1 ? `${title} …` : `${title} … ${secondsSince(since)} s`);
  };
  const first = setTimeout(show, silentFor);
  const later = setInterval(show, out.isTTY ? everySecond : everyFifteen);
  try {
    const result = await work();
    if (shown) say(`${out.isTTY ? "\r\x1b[2K" : ""}${title}: done in ${elapsed(since)}`);
    return result;
  } catch (error) {
    if (shown && out.isTTY) say();
    throw error;
  } finally {
    clearTimeout(first);
    clearInterval(later);
  }
}
