// How much room a sentence takes in a box of the drawing.

const lettersPerLine = 20;
const mostLines = 5;

/** How many lines a sentence takes in a box, by a cautious guess: the server cannot measure type. */
export function linesOf(text: string): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    if (used > 0 && used + 1 + word.length > lettersPerLine) {
      lines += 1;
      used = 0;
    }
    lines += Math.floor(word.length / (lettersPerLine + 1));
    used += (used > 0 ? 1 : 0) + (word.length % (lettersPerLine + 1));
  }
  return Math.min(mostLines, lines);
}
