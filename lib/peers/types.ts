// What leaves the server about teams that can be asked: their names, and nothing else of them.

type Named = { readonly id: string; readonly name: string };

/** A team that has a practice in place and agreed that others ask it how. */
export type Peer = { readonly team: Named; readonly unit: Named };

/** The first of them in the order of the alphabet, and how many more there are. */
export type Peers = { readonly items: readonly Peer[]; readonly more: number };
