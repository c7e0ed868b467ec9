// For database tests: a unit whose figures differ in every place, with names that try to be more than names.

import { smallOrganisation } from "@/e2e/support/small-organisation";
import { anew } from "@/e2e/support/viewers";
import type { Viewer } from "@/lib/access/viewer";
import { saveAnswer } from "@/lib/assessments/commands/save-answer";
import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import { db } from "@/lib/db/client";
import { builtInModels } from "@/lib/models/catalogue";
import type { Share } from "@/lib/publications/types";
import { publishAssessment } from "@/lib/publications/commands/publish-assessment";
import { archiveTeam, createTeam } from "@/lib/teams/commands/change-team";
import { addUnitMember, createUnit } from "@/lib/units/commands";

export const hostileNames = {
  unit: '=SUM(A1) <b>& "Söhne"',
  formula: '=HYPERLINK("http://evil.test","x")',
  script: '<script>alert("1")</script>&amp;',
  long: `@${"Platform engineering ".repeat(9)}end`,
  rightToLeft: "\u202eفريق الدفع\u202c +1",
} as const;

type Publication = {
  readonly on: string;
  readonly share: Share;
  /** Makes the answers differ from team to team and time to time. */
  readonly seed: number;
};

const cdmm = builtInModels().find(({ key }) => key === "cdmm");

const places = new Map(cdmm?.categories.map(({ id }, at) => [id, at]));

/** Whether a team has all of a level in place, so that teams differ in the level they reach. */
function isWhole(category: string, level: string, seed: number): boolean {
  const place = (places.get(category) ?? 0) + seed;
  return (level === "base" && place % 2 === 0) || (level === "beginner" && place % 4 === 0);
}

type Answer = { readonly practice: string } & (
  | { readonly value: number }
  | { readonly state: "unknown" | "skipped" }
  | { readonly state: "not_applicable"; readonly reason: string }
);

/** Some answers of each kind; the category "test" is left to those with an even seed. */
function answersOf(seed: number): readonly Answer[] {
  const values = [0, 25, 50, 100, 100] as const;
  return (cdmm?.practices ?? [])
    .filter(({ category }) => category !== "test" || seed % 2 === 0)
    .flatMap(({ id, answerSet, category, level }, at): readonly Answer[] => {
      if (isWhole(category, level, seed)) return [{ practice: id, value: 100 }];
      if (at % 3 !== 0) return [];
      const kind = (at * 7 + seed * 5) % 11;
      if (kind === 9) return [{ practice: id, state: "unknown" }];
      if (kind === 10) return [{ practice: id, state: "not_applicable", reason: "Not ours" }];
      if (kind === 8) return [{ practice: id, state: "skipped" }];
      const value = values[(at + seed * 3) % 5] ?? 0;
      return [{ practice: id, value: answerSet === "yes-no" ? (value >= 50 ? 100 : 0) : value }];
    });
}

async function publish(lead: Viewer, teamId: string, { on, share, seed }: Publication): Promise<void> {
  const { id: assessmentId } = await startAssessment(lead, { teamId, model: "cdmm", mode: "direct" });
  for (const answer of answersOf(seed)) await saveAnswer(lead, { assessmentId, revision: 0, ...answer });
  await publishAssessment(lead, { assessmentId, share, notes: [] }, new Date(on));
}

const quarter = (month: string, share: Share, seed: number): Publication => ({
  on: `2026-${month}-10T22:30:00Z`,
  share,
  seed,
});

/** A unit with a hostile name below the root, six teams in it and below it, its manager, and that of its sibling. */
export async function hostileUnit() {
  const all = await smallOrganisation();
  const { owner, organisationId } = all;
  const { id: root } = await db.unit.findFirstOrThrow({
    where: { organisationId, parentId: null },
    select: { id: true },
  });
  await db.organisation.update({
    where: { id: organisationId },
    data: { timeZone: "Europe/Berlin" },
    select: { id: true },
  });
  const { id: unitId } = await createUnit(owner, { parentId: root, name: hostileNames.unit });
  const { id: below } = await createUnit(owner, { parentId: unitId, name: "Below" });
  const { id: sibling } = await createUnit(owner, { parentId: root, name: "Sibling" });
  await addUnitMember(owner, { unitId, personId: all.stranger.personId, role: "manager" });
  await addUnitMember(owner, { unitId: sibling, personId: all.observer.personId, role: "manager" });

  async function team(name: string, unit: string, ...results: readonly Publication[]): Promise<string> {
    const { id } = await createTeam(owner, { unitId: unit, name, lead: true });
    const lead = await anew(owner);
    for (const result of results) await publish(lead, id, result);
    return id;
  }
  await team(hostileNames.formula, unitId, quarter("02", "answers", 1), quarter("05", "answers", 2));
  await team(hostileNames.script, unitId, quarter("01", "results", 3), quarter("06", "answers", 4));
  await team(hostileNames.long, below, quarter("02", "answers", 6), quarter("04", "results", 8));
  await team(hostileNames.rightToLeft, below, quarter("05", "answers", 5));
  await team("Never", unitId);
  await team("Stale", unitId, { on: "2025-03-01T10:00:00Z", share: "answers", seed: 7 });
  const gone = await team("Gone", below, quarter("01", "answers", 9));
  await archiveTeam(owner, { teamId: gone }, new Date("2026-05-01T00:00:00Z"));
  return {
    organisationId,
    unitId,
    owner: await anew(owner),
    manager: await anew(all.stranger),
    ofSibling: await anew(all.observer),
    member: all.member,
  };
}
