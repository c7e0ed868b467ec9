// Levels for people.

/** "2 Beginner", "−1 Regressive", "Level 3": the number tells where a level stands, unless its name has one of its own. */
export const levelName = ({ number, name }: { readonly number: number; readonly name: string }): string =>
  /\d/.test(name) ? name : `${String(number).replace("-", "−")} ${name}`;
