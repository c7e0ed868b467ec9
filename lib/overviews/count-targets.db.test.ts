import { expect, test } from "vitest";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import { saveAnswer } from "@/lib/assessments/commands/save-answer";
import { startAssessment } from "@/lib/assessments/commands/start-assessment";
import { db } from "@/lib/db/client";
import { publishAssessment } from "@/lib/publications/commands/publish-assessment";
import { saveTarget } from "@/lib/targets/commands/save-target";
import { saveTargetInput } from "@/lib/targets/input";
import { countTargets } from "./queries/count-targets";

const atBase = ["BD-1a", "BD-1b", "BD-1c", "BD-1d", "BD-1e", "BD-1f"];

test("teams at or above their own targets are counted per category, from what the teams decided alone", async () => {
  const { lead, manager, organisationId, teamId } = await smallOrganisation();
  const { id: unitId } = await db.unit.findFirstOrThrow({ where: { organisationId, parentId: null } });
  const count = (more: object = {}) => countTargets(manager, { unitId, model: "cdmm", limit: 1, ...more });
  const say = (viewer: typeof lead, revision: number, more: object, now?: Date) =>
    saveTarget(
      viewer,
      saveTargetInput.parse({ teamId, model: "cdmm", category: "build", revision, reason: "Enough", ...more }),
      now,
    );
  expect(await count()).toEqual([]);
  await say(lead, 0, { act: "set", level: "beginner" }, new Date("2026-01-10T10:00:00Z"));
  expect(await count()).toEqual([{ category: "build", of: 0, there: 0, untold: 1 }]);

  const { id: assessmentId } = await startAssessment(lead, { teamId, model: "cdmm", mode: "direct" });
  for (const practice of atBase) await saveAnswer(lead, { assessmentId, practice, revision: 0, value: 100 });
  await publishAssessment(lead, { assessmentId, share: "results", notes: [] });
  expect(await count()).toEqual([{ category: "build", of: 1, there: 0, untold: 0 }]);

  // What is proposed, or declined, is nobody's target.
  await say(manager, 1, { act: "propose", level: "base" });
  expect(await count()).toMatchObject([{ of: 1, there: 0 }]);
  await say(lead, 2, { act: "decline" });
  expect(await count()).toMatchObject([{ of: 1, there: 0 }]);
  await say(lead, 3, { act: "set", level: "base" });
  expect(await count()).toEqual([{ category: "build", of: 1, there: 1, untold: 0 }]);
  expect(await count({ tag: "no-such" })).toEqual([]);
  await say(lead, 4, { act: "remove" });
  expect(await count()).toEqual([]);

  // An earlier day has the targets of that day, and no result yet.
  expect(await count({ at: "2026-01-31" })).toEqual([{ category: "build", of: 0, there: 0, untold: 1 }]);
  expect(await count({ at: "2026-01-05" })).toEqual([]);
  await expect(countTargets(lead, { unitId, model: "cdmm", limit: 1 })).rejects.toMatchObject({ code: "not_found" });
});
