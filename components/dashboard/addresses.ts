// Addresses with what is shown in them: a link shows the same to whoever may see it.

/** A path with those of the parameters that are said. */
export function addressOf(path: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const said = Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return `${path}?${new URLSearchParams(said).toString()}`;
}
