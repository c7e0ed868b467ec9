// The settings that a viewer has a use for: their own, and the organisation's for those who run it.

import { canInOrganisation } from "./policy";
import type { Viewer } from "./viewer";

export type Setting = { readonly href: string; readonly label: string };

export const settingsFor = (viewer: Viewer): readonly Setting[] => [
  { href: "/settings/account", label: "Account" },
  { href: "/settings/tokens", label: "API tokens" },
  ...(canInOrganisation(viewer, "managePeople")
    ? [
        { href: "/settings/people", label: "People" },
        { href: "/settings/units", label: "Units and teams" },
        { href: "/settings/trackers", label: "Trackers" },
        { href: "/settings/audit", label: "Audit" },
      ]
    : []),
];
