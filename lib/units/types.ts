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
