// Long names on short lines, because SVG text does not wrap by itself.

/** The text on lines of at most `width` characters where its words allow; a longer word keeps a line of its own. */
export function wrapWords(text: string, width: number): string[] {
  return text.split(/\s+/).reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > width) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}
