// Levels for people.

/** "2 Beginner", "−1 Regressive", "Level 3": the number tells where a level stands, unless its name says it already. */
export function levelName({ number, name }: { readonly number: number; readonly name: string }): string {
  const said = String(number).replace("-", "−");
  const isSaid = new RegExp(`(^|\\D)${Math.abs(number)}(\\D|$)`).test(name);
  return isSaid ? name : `${said} ${name}`;
}
