// What leaves the server about the organisation's tree.

import type { UnitRole } from "@/lib/access/viewer";

export type UnitView = {
  readonly id: string;
  readonly name: string;
  /** null for the root. */
  readonly parentId: string | null;
  /** Names from the root down to this unit. */
  readonly trail: readonly string[];
  readonly can: { readonly edit: boolean; readonly seeOverview: boolean };
};

export type UnitMemberView = {
  readonly id: string;
  readonly role: UnitRole;
  readonly person: { readonly id: string; readonly name: string; readonly email: string };
};

/** The whole organisation as its admins arrange it: units in the order of the tree, each with its teams and managers. */
export type ArrangedUnit = {
  readonly id: string;
  readonly name: string;
  /** 0 for the root. */
  readonly depth: number;
  readonly isEmpty: boolean;
  readonly managers: readonly UnitMemberView[];
  readonly teams: readonly { readonly id: string; readonly name: string; readonly archivedAt: string | null }[];
};
