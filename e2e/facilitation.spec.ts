import { expectNoFindings } from "./support/axe";
import { deleteDraft, expect, teamNamed, test } from "./support/test";

/** The open assessment of a journey; it goes with it, whatever happened. */
let draft = "";
test.beforeEach(async ({ apiAs }) => {
  const lead = await apiAs("lead@demo.test");
  const teamId = await teamNamed(lead, "Checkout");
  const response = await lead.post(`teams/${teamId}/assessments`, {
    data: { model: "cdmm", mode: "votes", votes: "named", categories: ["design", "build"] },
  });
  expect(response.status()).toBe(201);
  const { id }: { id: string } = await response.json();
  draft = id;
});
test.afterEach(async ({ apiAs }) => {
  await deleteDraft(await apiAs("lead@demo.test"), draft);
});

test("a coach whom the lead names runs a meeting of 45 minutes; all see one clock, and voters read the name", async ({
  openAs,
  apiAs,
}) => {
  test.slow();
  const address = `/assessments/${draft}/discussion`;
  const coach = await openAs("manager@demo.test");
  expect((await coach.goto(address))?.status()).toBe(404);
  const lead = await openAs("lead@demo.test");
  await lead.goto(address);
  await lead.getByText("Let a coach run it").click();
  await lead.getByLabel("E-mail of the coach").fill("nobody@demo.test");
  await lead.getByRole("button", { name: "Let them run it" }).click();
  await expect(lead.getByText("Nobody in your organisation has this address.")).toBeVisible();
  await lead.getByLabel("E-mail of the coach").fill("manager@demo.test");
  await lead.getByRole("button", { name: "Let them run it" }).click();
  await expect(lead.getByText("Coach here: Manager of Demo.")).toBeVisible();

  await coach.goto("/");
  await expectNoFindings(coach, "a voting to run on the first page");
  await coach.getByRole("link", { name: /Run the voting/ }).click();
  await expect(coach).toHaveURL(new RegExp(`${address}$`));
  await expect(coach.getByText("You run this voting and do not vote yourself.")).toBeVisible();
  await coach.getByText("Hold a meeting with an agenda and a clock").click();
  await expectNoFindings(coach, "planning a meeting");
  await coach.getByLabel("Minutes").fill("6");
  await coach.getByRole("button", { name: "Start the clock" }).click();
  await expect(coach.getByText("That is 7 minutes at least")).toBeVisible();
  await coach.getByLabel("Minutes").fill("45");
  await coach.getByRole("button", { name: "Start the clock" }).click();
  await expect(coach.getByRole("timer")).toHaveText(/^6:\d\d$/);
  await expectNoFindings(coach, "a meeting with its clock");

  const member = await openAs("member@demo.test");
  await member.goto(address);
  await expect(member.getByRole("listitem").filter({ hasText: "Vote: Design & Architecture" })).toHaveAttribute(
    "aria-current",
    "step",
  );
  await expect(member.getByText("Coach here: Manager of Demo.")).toBeVisible();
  await expect(member.getByRole("button", { name: "End the meeting" })).toHaveCount(0);
  const seconds = (text: string) => text.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  const [theirs, ours] = await Promise.all([
    member.getByRole("timer").innerText(),
    coach.getByRole("timer").innerText(),
  ]);
  expect(Math.abs(seconds(theirs) - seconds(ours))).toBeLessThanOrEqual(2);

  const api = await apiAs("member@demo.test");
  const data = { value: 50, revision: 0, note: "Wombat.", signed: true };
  expect((await api.put(`assessments/${draft}/votes/DA-1a`, { data })).status()).toBe(200);
  await coach.reload();
  expect(await coach.content()).not.toContain("Wombat");
  const ofDesign = coach.getByRole("listitem").filter({ hasText: "Design" });
  await ofDesign.locator("summary").filter({ hasText: "Reveal" }).click();
  await ofDesign.getByRole("button", { name: /^Reveal now/ }).click();
  await expect(coach.getByText("Wombat.")).toBeAttached();
  await coach.getByRole("button", { name: "End the meeting" }).click();
  await expect(coach.getByRole("timer")).toHaveCount(0);
  // Nothing else of the team's draft is there for the coach.
  expect((await coach.goto(`/assessments/${draft}`))?.status()).toBe(404);
  expect((await coach.goto(`/assessments/${draft}/guests`))?.status()).toBe(404);

  await lead.goto(address);
  await lead.getByText("Coaches", { exact: true }).click();
  await lead.getByRole("button", { name: /^Let go/ }).click();
  await expect(lead.getByText("Coach here")).toHaveCount(0);
  expect((await coach.goto(address))?.status()).toBe(404);
});

test("the meeting's clock is right after the Back button, which shows a page as it was made", async ({
  openAs,
  apiAs,
}) => {
  const lead = await apiAs("lead@demo.test");
  expect((await lead.put(`assessments/${draft}/meeting`, { data: { minutes: 45 } })).status()).toBe(204);
  const page = await openAs("member@demo.test");
  // No news reach this page: it would be read again, and the clock be right by that.
  await page.route("**/events", (route) => route.abort());
  await page.route("**/health", (route) => route.abort());
  await page.clock.install();
  await page.goto(`/assessments/${draft}/discussion`);
  const minutes = async () => Number((await page.getByRole("timer").innerText()).split(":")[0]);
  const before = await minutes();
  await page.getByRole("link", { name: "Teams", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Teams" })).toBeVisible();
  await page.clock.fastForward("02:00");
  await page.goBack();
  await page.clock.runFor(2000);
  await expect.poll(minutes).toBeLessThanOrEqual(before - 2);
});
