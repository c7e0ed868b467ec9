import { expectNoFindings } from "./support/axe";
import { deleteDraft, expect, startDraft, test } from "./support/test";

let draft = "";
test.beforeAll(async ({ apiAs }) => {
  draft = await startDraft(await apiAs("lead@demo.test"));
});
test.afterAll(async ({ apiAs }) => {
  await deleteDraft(await apiAs("lead@demo.test"), draft);
});

test("two who answer one draft see where the other is, until a window is closed", async ({ openAs }) => {
  const lead = await openAs("lead@demo.test");
  const member = await openAs("member@demo.test");
  await lead.goto(`/assessments/${draft}?category=design&level=base`);
  await member.goto(`/assessments/${draft}?category=build&level=base`);
  await expect(lead.getByText(/^Also here: Member 1 of Checkout \(in Build & Deploy\)\.$/)).toBeVisible();
  await expect(member.getByText(/^Also here: Lead of Checkout \(in Design & Architecture\)\.$/)).toBeVisible();
  await expectNoFindings(lead, "answering beside somebody");
  await member.goto(`/assessments/${draft}?category=design&level=base`);
  await expect(lead.getByText(/^Also here: Member 1 of Checkout\.$/)).toBeVisible();
  await member.close();
  await expect(lead.getByText(/^Also here/)).toHaveCount(0);
});
