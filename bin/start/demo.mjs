// The demo: filled by the application's own commands, signed in to with a password that everybody may know.

import { runNode } from "../prepare/run.mjs";
import { Refusal } from "../refusal.mjs";
import { say, step } from "../say.mjs";

const signIns = [
  ["admin@demo.test", "owner of Demo"],
  ["manager@demo.test", "manager of the root unit"],
  ["lead@demo.test", "lead of team Checkout"],
  ["member@demo.test", "member of Checkout; member2, member3 and member4 too"],
  ["observer@demo.test", "observer of Checkout"],
  ["outsider@other.test", "lead of the only team of another organisation"],
];

/** @param {NodeJS.ProcessEnv} environment with DATABASE_URL */
export async function fillDemo(environment) {
  const { code, output } = await step("Filling the demo organisation", () =>
    runNode(["--import", "tsx", "prisma/seed.ts"], environment),
  );
  if (code !== 0)
    throw new Refusal(`The demo could not be filled; start with DEMO=0 to go on without it.\n\n${output.trim()}`);
}

export function showSignIns() {
  say("Sign in with the password altimeter-demo as");
  for (const [email, who] of signIns) say(`  ${(email ?? "").padEnd(20)} ${who}`);
}
