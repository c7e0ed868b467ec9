// Who may change whom. An admin must not be able to make an owner, nor to unmake one.

import { canInOrganisation } from "@/lib/access/policy";
import type { OrganisationRole, Viewer } from "@/lib/access/viewer";

/** Whether the viewer may change or remove somebody with this role. */
export const canManage = (viewer: Viewer, role: OrganisationRole): boolean =>
  canInOrganisation(viewer, "managePeople") && (role !== "owner" || canInOrganisation(viewer, "manageOwners"));
