import { beforeAll, expect, test } from "vitest";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import { anew, refusal } from "@/e2e/support/viewers";
import type { Viewer } from "@/lib/access/viewer";
import { saveAnswer } from "@/lib/assessments/commands/save-answer";
import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import { db } from "@/lib/db/client";
import { builtInModels } from "@/lib/models/catalogue";
import type { Share } from "@/lib/publications/types";
import { publishAssessment } from "@/lib/publications/commands/publish-assessment";
import { createTeam } from "@/lib/teams/commands/change-team";
import { addUnitMember, createUnit } from "@/lib/units/commands";
import { gapsOf } from "./gaps";
import { overviewInput, practiceStandingInput } from "./input";
import { getOverview } from "./queries/get-overview";
import { getPracticeStanding } from "./queries/get-practice-standing";

const cdmm = builtInModels().find(({ key }) => key === "cdmm");
const practice = cdmm?.practices.find(({ answerSet }) => answerSet === "coverage")?.id ?? "";

type Said = { readonly value: number } | { readonly state: "unknown" | "skipped" };

async function publish(lead: Viewer, teamId: string, said: Said, share: Share = "answers") {
  const { id: assessmentId } = await startAssessment(lead, { teamId, model: "cdmm", mode: "direct" });
  const other = cdmm?.practices.find(({ id }) => id !== practice)?.id ?? "";
  await saveAnswer(lead, { assessmentId, practice, revision: 0, ...said });
  await saveAnswer(lead, { assessmentId, practice: other, revision: 0, value: 100 });
  await publishAssessment(lead, { assessmentId, share, notes: [] }, new Date("2026-02-10T10:00:00Z"));
}

/** A team of the owner's, who leads it. */
async function ownTeam(owner: Viewer, unitId: string, name: string) {
  const { id } = await createTeam(owner, { unitId, name, lead: true });
  return { id, lead: await anew(owner) };
}

async function prepared() {
  const all = await smallOrganisation();
  const { id: root } = await db.unit.findFirstOrThrow({
    where: { organisationId: all.organisationId, parentId: null },
    select: { id: true },
  });
  const { id: data } = await createUnit(all.owner, { parentId: root, name: "Data" });
  await addUnitMember(all.owner, { unitId: data, personId: all.observer.personId, role: "manager" });
  await publish(all.lead, all.teamId, { value: 0 });
  const given: [string, Said, Share][] = [
    ["Half", { value: 50 }, "answers"],
    ["Quarter", { value: 25 }, "answers"],
    ["Unsure", { state: "unknown" }, "answers"],
    ["Passed", { state: "skipped" }, "answers"],
    ["Kept", { value: 0 }, "results"],
  ];
  for (const [name, said, share] of given) {
    const { id, lead } = await ownTeam(all.owner, data, name);
    await publish(lead, id, said, share);
  }
  return { ...all, root, data, ofData: await anew(all.observer) };
}

let all: Awaited<ReturnType<typeof prepared>>;
beforeAll(async () => {
  all = await prepared();
});

const standing = (viewer: Viewer, unitId: string) =>
  getPracticeStanding(viewer, practiceStandingInput.parse({ unitId, practice, at: "2026-03-01" }));

test("who lacks a practice is named by unit and alphabet, of those that shared their answers", async () => {
  const { teams } = await standing(all.manager, all.root);
  expect(teams.map(({ team, unit, assessmentId: _, ...said }) => [unit.name, team.name, said])).toEqual([
    ["Commerce", "Checkout", { value: 0, lacks: true }],
    ["Data", "Half", { value: 50, lacks: false }],
    ["Data", "Passed", { state: "skipped", lacks: true }],
    ["Data", "Quarter", { value: 25, lacks: true }],
    ["Data", "Unsure", { state: "unknown", lacks: false }],
  ]);
});

test("the names are as many as the gap counts", async () => {
  const overview = await getOverview(all.manager, overviewInput.parse({ unitId: all.root, at: "2026-03-01" }));
  if (!cdmm) throw new Error("The catalogue has no cdmm.");
  const gap = gapsOf(cdmm, overview.practices).find((one) => one.practice === practice);
  const { teams } = await standing(all.manager, all.root);
  expect(gap).toMatchObject({ lacks: teams.filter(({ lacks }) => lacks).length, n: 4 });
});

test("a manager of one unit learns nothing of another, and a lead nothing at all", async () => {
  expect((await standing(all.ofData, all.data)).teams.map(({ team }) => team.name)).not.toContain("Checkout");
  for (const viewer of [all.ofData, all.lead, all.member]) {
    await expect(standing(viewer, all.root)).rejects.toEqual(refusal("not_found"));
  }
  const stranger = await smallOrganisation();
  await expect(standing(stranger.owner, all.root)).rejects.toEqual(refusal("not_found"));
});

test("a practice that the model does not have is not there", async () => {
  const input = practiceStandingInput.parse({ unitId: all.root, practice: "nothing" });
  await expect(getPracticeStanding(all.manager, input)).rejects.toEqual(refusal("not_found"));
});
