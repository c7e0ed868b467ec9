// Where a unit stands in the tree. A path is the ids from the root to the unit, each followed by a slash.

/** The path of a unit below this one. */
export const pathBelow = (parentPath: string, id: string) => `${parentPath}${id}/`;

/** Ids from the root down to the unit of this path, itself included. */
export const unitsOnPath = (path: string): string[] => path.split("/").filter((id) => id !== "");

/** How many units stand above the unit of this path; 0 for the root. */
export const depthOf = (path: string): number => unitsOnPath(path).length - 1;

/** Whether a unit with this path is the other one or stands below it. */
export const isWithin = (path: string, ancestorPath: string) => path.startsWith(ancestorPath);

type Named = { readonly id: string; readonly name: string; readonly path: string };

/** Names from the root down, for each unit; ids that are not among the given ones are left out. */
export function trailsOf(units: readonly Named[]): ReadonlyMap<string, readonly string[]> {
  const nameOf = new Map(units.map(({ id, name }) => [id, name]));
  return new Map(
    units.map(({ id, path }) => [
      id,
      unitsOnPath(path)
        .map((one) => nameOf.get(one))
        .filter((name) => name !== undefined),
    ]),
  );
}

/** Units as a tree is read: each followed by what stands below it, siblings by name. */
export function inTreeOrder<U extends Named>(units: readonly U[]): readonly U[] {
  const trails = trailsOf(units);
  const compare = (a: readonly string[], b: readonly string[]) => {
    const at = a.findIndex((name, index) => name !== b[index]);
    return at === -1 ? a.length - b.length : b[at] === undefined ? 1 : (a[at] ?? "").localeCompare(b[at], "en");
  };
  return [...units].sort((a, b) => compare(trails.get(a.id) ?? [], trails.get(b.id) ?? []));
}
