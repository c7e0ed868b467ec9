import { expectNoFindings } from "./support/axe";
import { startInNewTeam } from "./support/new-team";
import { answer, expect, test } from "./support/test";

test("a lead sets a step aside and asks for help with another; the manager finds that first, with whom to ask", async ({
  openAs,
  apiAs,
}) => {
  const admin = await apiAs("admin@demo.test");
  const leadApi = await apiAs("lead@demo.test");
  const { teamId, draft } = await startInNewTeam(admin, leadApi);
  const { name }: { name: string } = await (await leadApi.get(`teams/${teamId}`)).json();
  await answer(leadApi, draft, { "CO-1a": { value: 0 }, "BD-1a": { value: 0 } });
  expect((await leadApi.post(`assessments/${draft}/publication`, { data: {} })).status()).toBe(201);
  const report: { nextSteps: { id: string; statement: string }[] } = await (
    await leadApi.get(`assessments/${draft}/report.json`)
  ).json();
  const [first, second, third] = report.nextSteps;
  if (!first || !second || !third) throw new Error("The result has three next steps.");

  const lead = await openAs("lead@demo.test");
  await lead.goto(`/assessments/${draft}/result`);
  const steps = lead.getByRole("region", { name: "Next steps" });
  const step = (statement: string) => steps.getByRole("listitem").filter({ hasText: statement }).first();
  await step(first.statement).locator("summary").filter({ hasText: "Not now, or not alone" }).click();
  await expectNoFindings(lead, "a step that may be set aside");
  await step(first.statement).getByLabel("Why not now?").fill("After the move to the new building");
  await step(first.statement)
    .getByRole("button", { name: /^Set it aside/ })
    .click();
  await expect(steps.getByText("1 step set aside for now")).toBeVisible();
  await expect(steps.getByRole("listitem").first()).toContainText(second.statement);

  await step(second.statement).locator("summary").filter({ hasText: "Not now, or not alone" }).click();
  await step(second.statement).getByLabel("What would help?").fill("Somebody who has done it");
  await step(second.statement)
    .getByRole("button", { name: /^We need help/ })
    .click();
  await expect(step(second.statement)).toContainText("The team needs help from outside. “Somebody who has done it”");

  // What if nothing: the same next steps.
  await lead.goto(`/assessments/${draft}/result/what-if`);
  await expect(lead.getByRole("region", { name: "Next steps" }).getByRole("listitem").first()).toContainText(
    second.statement,
  );

  const manager = await openAs("manager@demo.test");
  await manager.goto(`/assessments/${draft}/result`);
  await expect(manager.getByText("The team needs help from outside.")).toBeVisible();
  expect(await manager.content()).not.toContain("After the move");
  await expect(manager.getByText("Not now, or not alone")).toHaveCount(0);
  await manager.goto("/dashboard");
  await expect(manager.getByRole("main").getByRole("region").first()).toContainText("What teams cannot do alone");
  const needs = manager.getByRole("region", { name: "What teams cannot do alone" });
  const need = needs.getByRole("listitem").filter({ hasText: second.statement }).first();
  await expect(need).toContainText(`${name} “Somebody who has done it”`);
  const peers: { items: { team: { name: string } }[] } = await (
    await admin.get(`models/cdmm/practices/${second.id}/peers`)
  ).json();
  for (const { team } of peers.items.slice(0, 1)) await expect(need).toContainText(team.name);
  await expectNoFindings(manager, "what teams cannot do alone");

  await lead.goto(`/assessments/${draft}/result`);
  await steps.getByText("1 step set aside for now").click();
  await steps.getByRole("button", { name: /^Take it up again/ }).click();
  await expect(steps.getByRole("listitem").first()).toContainText(first.statement);
  await steps.getByRole("button", { name: /^No longer/ }).click();
  await expect(lead.getByText("The team needs help from outside.")).toHaveCount(0);
  await manager.reload();
  await expect(needs).not.toContainText(name);
  expect((await admin.post(`teams/${teamId}/archive`)).status()).toBe(204);
});
