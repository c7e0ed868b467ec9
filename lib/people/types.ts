// What leaves the server about the people of an organisation, for those who manage them.

import type { OrganisationRole } from "@/lib/access/viewer";

export type PersonView = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: OrganisationRole;
  readonly teams: readonly { readonly id: string; readonly name: string; readonly role: string }[];
  readonly units: readonly { readonly id: string; readonly name: string; readonly role: string }[];
  readonly can: { readonly changeRole: boolean; readonly remove: boolean };
};

/** Somebody to be chosen from a list. */
export type PersonChoice = { readonly id: string; readonly name: string; readonly email: string };
