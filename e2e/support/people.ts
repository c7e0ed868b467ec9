// The demo's people in the journeys, and where their signed-in browser states are.

import { join } from "node:path";

export const demoPassword = "altimeter-demo";

export const people = [
  "admin@demo.test",
  "manager@demo.test",
  "lead@demo.test",
  "member@demo.test",
  "member2@demo.test",
  "member3@demo.test",
  "member4@demo.test",
  "observer@demo.test",
  "outsider@other.test",
] as const;

export type DemoPerson = (typeof people)[number];

export const stateFile = (person: DemoPerson): string => join(process.env["E2E_STATES"] ?? "", `${person}.json`);
