// Texts as the fields of a form hold them: a browser breaks lines in its own way, and a text that went through a field must
// still be the same text.

/** What a field of several lines holds, whichever way the lines were broken before. */
export const linesOf = (text: string): string => text.replace(/\r\n?/g, "\n").trim();

/** What a field of one line holds: a browser would join the words on both sides of a line break. */
export const lineOf = (text: string): string => text.replace(/\s*[\r\n]\s*/g, " ").trim();
