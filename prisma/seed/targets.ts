// What teams of the demo aim at: low on purpose, reached, passed, on the way, and one proposal that waits for a word.

import type { Viewer } from "@/lib/access/viewer";
import { saveTarget } from "@/lib/targets/commands/save-target";
import type { Said } from "@/lib/targets/rules";

const aDay = 24 * 60 * 60 * 1000;
const later = (time: Date, days: number) => new Date(time.getTime() + days * aDay);
const dayFrom = (time: Date, days: number) => later(time, days).toISOString().slice(0, 10);

type Plan = Readonly<Record<string, { readonly level: string; readonly inDays?: number; readonly reason: string }>>;

const plans: Readonly<Record<string, Plan>> = {
  Checkout: {
    culture: { level: "base", reason: "This is enough for us while we are five people in one room." },
    build: { level: "intermediate", reason: "A release takes twenty minutes and nobody waits for it. Enough for us." },
    design: { level: "intermediate", inDays: 120, reason: "Changes to the schema should not wait for an evening." },
  },
  Payments: {
    build: { level: "intermediate", reason: "Releases are audited; faster than this brings us nothing." },
    test: { level: "advanced", inDays: 200, reason: "A fault here costs our customers money." },
  },
  Search: { build: { level: "advanced", inDays: 150, reason: "We want to try a new ranking every day." } },
  Catalogue: {
    design: { level: "base", reason: "It will be replaced next year: this is enough until then." },
    build: { level: "intermediate", inDays: 90, reason: "Our releases hold up the other teams of the shop." },
  },
  "Build Tools": { build: { level: "advanced", reason: "Everybody builds on us." } },
};

const model = "cdmm";

/** What a team set for itself; nothing for one without a plan. */
export async function aim(
  lead: Viewer,
  team: { readonly id: string; readonly name: string },
  now: Date,
): Promise<void> {
  const made = later(now, -30);
  for (const [category, { level, inDays, reason }] of Object.entries(plans[team.name] ?? {})) {
    const on = inDays === undefined ? null : dayFrom(now, inDays);
    await saveTarget(lead, { act: "set", teamId: team.id, model, category, revision: 0, level, on, reason }, made);
  }
}

/** What the manager proposed to a team: one that its lead changed, and one that waits. */
export async function propose(manager: Viewer, lead: Viewer, teamId: string, now: Date): Promise<void> {
  const say = (viewer: Viewer, category: string, revision: number, said: Said, days: number) =>
    saveTarget(viewer, { teamId, model, category, revision, ...said }, later(now, days));
  const on = dayFrom(now, 100);
  const asked = "What broke in the shop this year, tests would have found.";
  await say(manager, "test", 0, { act: "propose", level: "advanced", on, reason: asked }, -20);
  const ours = {
    level: "intermediate",
    on: dayFrom(now, 160),
    reason: "One level at a time; the test data comes first.",
  };
  await say(lead, "test", 1, { act: "change", ...ours }, -17);
  const wish = "When an order is lost we should know before the customer calls.";
  await say(manager, "information", 0, { act: "propose", level: "beginner", on, reason: wish }, -2);
}
