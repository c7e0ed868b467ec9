// Prerequisites that wait for each other.

export type Requiring = { readonly id: string; readonly requires?: readonly string[] | undefined };

/**
 * The groups of practices that need each other in a circle, each with all its members in the model's order
 * (strongly connected components after Tarjan, without recursion: a file may chain 2,000 practices).
 */
export function cyclesOf(practices: readonly Requiring[]): readonly (readonly string[])[] {
  const requires = new Map(practices.map((practice) => [practice.id, practice.requires ?? []]));
  const index = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const cycles: string[][] = [];

  const close = (root: string) => {
    const members: string[] = [];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      isOpen.delete(id);
      members.push(id);
      if (id === root) break;
    }
    const waitsForItself = requires.get(root)?.includes(root) ?? false;
    if (members.length > 1 || waitsForItself) cycles.push(members);
  };

  const visit = (start: string) => {
    const path: { id: string; next: number }[] = [];
    const enter = (id: string) => {
      index.set(id, index.size);
      lowest.set(id, index.size - 1);
      open.push(id);
      isOpen.add(id);
      path.push({ id, next: 0 });
    };
    const lower = (id: string, to: number) => lowest.set(id, Math.min(lowest.get(id) ?? to, to));
    enter(start);
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const needed = requires.get(here.id)?.[here.next++];
      if (needed !== undefined) {
        if (!requires.has(needed)) continue;
        const seen = index.get(needed);
        if (seen === undefined) enter(needed);
        else if (isOpen.has(needed)) lower(here.id, seen);
        continue;
      }
      path.pop();
      const low = lowest.get(here.id) ?? 0;
      const parent = path.at(-1);
      if (parent) lower(parent.id, low);
      if (low === index.get(here.id)) close(here.id);
    }
  };

  for (const { id } of practices) if (!index.has(id)) visit(id);
  const order = new Map(practices.map(({ id }, at) => [id, at]));
  const position = (id: string) => order.get(id) ?? 0;
  return cycles.map((members) => members.sort((a, b) => position(a) - position(b)));
}
