import type { APIRequestContext, Page } from "@playwright/test";
import { expectNoFindings } from "./support/axe";
import { startInNewTeam } from "./support/new-team";
import { answer, expect, saveState, test } from "./support/test";

let admin: APIRequestContext;
let lead: APIRequestContext;
let team: Awaited<ReturnType<typeof startInNewTeam>>;

const backlog = "Our planned work sits in a backlog that is kept in priority order.";
const written = "The steps a change takes to reach users are written down";
const practice = (page: Page, statement: string) => page.getByRole("group", { name: statement });

test.beforeEach(async ({ apiAs }) => {
  admin = await apiAs("admin@demo.test");
  lead = await apiAs("lead@demo.test");
  team = await startInNewTeam(admin, lead);
  await answer(lead, team.draft, {
    "CO-1a": { value: 50 },
    "CO-1b": { value: 100 },
    "CO-1c": { state: "unknown" },
    "CO-2a": { state: "skipped" },
    "DA-1a": { value: 50 },
  });
  expect((await lead.post(`assessments/${team.draft}/publication`, { data: {} })).status()).toBe(201);
});
test.afterEach(async () => {
  expect((await admin.post(`teams/${team.teamId}/archive`)).status()).toBe(204);
});

/** Starts the second assessment as the team's page offers it, and gives its id. */
async function startAgain(page: Page): Promise<string> {
  await page.goto(`/teams/${team.teamId}`);
  await page.getByLabel("Model").selectOption("cdmm");
  await expect(page.getByLabel("Start from our last result")).toBeChecked();
  await page.getByRole("button", { name: "Start an assessment", exact: true }).click();
  await page.waitForURL("**/assessments/*/again");
  return new URL(page.url()).pathname.split("/").at(-2) ?? "";
}

async function stored(id: string) {
  const { answers } = (await (await lead.get(`assessments/${id}`)).json()) as {
    answers: Record<string, { value?: number; state?: string; carried?: true }>;
  }; // our own API
  return Object.fromEntries(
    Object.entries(answers).map(([one, { value, state, carried }]) => [one, `${value ?? state}${carried ? "*" : ""}`]),
  );
}

test("ten minutes the next time: what changed is asked, the rest confirmed in one step, and marked in the result", async ({
  openAs,
}) => {
  const page = await openAs("lead@demo.test");
  const id = await startAgain(page);
  // Why it is asked stands beside what was said.
  await expect(practice(page, "Developers commit their work")).toContainText(
    "Asked again: you did not know last time.",
  );
  await expect(practice(page, "People stay on the team")).toContainText("Asked again: it was not answered last time.");
  await expectNoFindings(page, "what is asked again");
  await practice(page, "Developers commit their work").getByLabel("For most or all").click();

  // One of the rest is opened and answered; it is not confirmed with the others.
  await page.getByText(written).filter({ visible: true }).click();
  await practice(page, written).getByLabel("For some").click();
  await expect(saveState(page)).toHaveText("Saved");
  await page.reload();
  await page.getByRole("button", { name: "Confirm 2 practices as before" }).click();
  await expect(page.getByText("2 practices confirmed as before.")).toBeVisible();
  expect(await stored(id)).toEqual({ "CO-1a": "50*", "CO-1b": "25", "CO-1c": "100", "CO-2a": "skipped*" });

  await page.getByRole("button", { name: "Take that back" }).click();
  await expect(page.getByRole("button", { name: "Confirm 2 practices as before" })).toBeVisible();
  expect(await stored(id)).toMatchObject({ "CO-1a": "unanswered", "CO-1b": "25" });
  await page.getByRole("button", { name: "Confirm 2 practices as before" }).click();
  await expect(page.getByText("2 practices confirmed as before.")).toBeVisible();
  // The form knows the new revisions: the next answer is no conflict, and ends the mark.
  await page.getByText(backlog).filter({ visible: true }).click();
  await practice(page, backlog).getByLabel("For most or all").click();
  await expect(saveState(page)).toHaveText("Saved");
  await expect.poll(async () => (await stored(id))["CO-1a"]).toBe("100");

  await page.getByRole("button", { name: "Next: Design & Architecture" }).click();
  await page.getByRole("button", { name: "Confirm 1 practice as before" }).click();
  await expect(page.getByText("1 practice confirmed as before.")).toBeVisible();

  await page.goto(`/assessments/${id}/publish`);
  await expect(
    page.getByText("2 of 5 answers are confirmed as before, in one step per category; 3 were asked anew."),
  ).toBeVisible();
  await expectNoFindings(page, "the review of what was confirmed");
  expect((await lead.post(`assessments/${id}/publication`, { data: { share: "answers" } })).status()).toBe(201);
  await page.goto(`/assessments/${id}/result`);
  const sentence = "2 of 5 answers were confirmed as before, in one step per category, without being asked again.";
  await expect(page.getByText(sentence).first()).toBeVisible();
  await page.getByRole("region", { name: "Over time" }).getByText("The same figures as a table").click();
  await expect(page.getByText("2 answers confirmed as before")).toBeVisible();

  // And then, when again? Three months are proposed; the lead may say otherwise.
  const again = page.getByRole("region", { name: "When again?" });
  await expect(again.getByLabel("On this day")).toHaveValue(/^\d{4}-\d{2}-\d{2}$/);
  await again.getByLabel("On this day").fill("2099-02-24");
  await again.getByRole("button", { name: "Remember it" }).click();
  await page.waitForURL(`**/teams/${team.teamId}#again`);
  await expect(again).toContainText("24 February 2099");
  await expectNoFindings(page, "a planned day");
  const calendar = await lead.get(`teams/${team.teamId}/next-assessment/calendar.ics`);
  expect(calendar.headers()["content-type"]).toContain("text/calendar");
  expect(await calendar.text()).toContain("DTSTART;VALUE=DATE:20990224\r\n");
});

test("without JavaScript the rest is confirmed and taken back, and a level is there for who opens it", async ({
  openAs,
}) => {
  const page = await openAs("lead@demo.test", { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  const id = await startAgain(page);
  await page.getByRole("button", { name: "Confirm 3 practices as before" }).click();
  expect(await stored(id)).toEqual({ "CO-1a": "50*", "CO-1b": "100*", "CO-2a": "skipped*" });
  await page.getByRole("button", { name: "Take that back" }).click();
  await expect(page.getByRole("button", { name: "Confirm 3 practices as before" })).toBeVisible();
  await page.getByRole("link", { name: "Look at every level" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Base");
  await expect(practice(page, backlog)).toContainText("Last time: For at least half.");
});

test("where the team votes, only what nobody votes on is confirmed as before, and every page leads on", async ({
  openAs,
}) => {
  const begin = async (categories?: readonly string[]) => {
    const data = { model: "cdmm", mode: "votes", votes: "named", carryOver: true, ...(categories && { categories }) };
    const response = await lead.post(`teams/${team.teamId}/assessments`, { data });
    expect(response.status()).toBe(201);
    return ((await response.json()) as { id: string }).id; // our own API
  };
  const page = await openAs("lead@demo.test");
  const all = await begin();
  await page.goto(`/assessments/${all}/again`);
  await expect(page.getByText("Your team votes on every category this time.")).toBeVisible();
  await expectNoFindings(page, "nothing to confirm");
  await page.getByRole("link", { name: "How far it is" }).click();
  await expect(page.getByRole("heading", { name: /have finished/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Not voted on/ })).toHaveCount(0);
  await lead.delete(`assessments/${all}`);

  const id = await begin(["design"]);
  await page.goto(`/assessments/${id}/discussion`);
  await expectNoFindings(page, "what is not voted on");
  await page
    .getByRole("region", { name: /^Not voted on/ })
    .getByRole("link", { name: "Culture" })
    .click();
  await expect(page).toHaveURL(/\/again\?category=culture$/);
  await expect(page.getByRole("navigation", { name: "Categories" }).getByText("Design & Architecture")).toHaveCount(0);
  await page.getByRole("button", { name: "Confirm 3 practices as before" }).click();
  await expect(page.getByText("3 practices confirmed as before.")).toBeVisible();
  await page.getByRole("button", { name: "Back to the voting" }).first().click();
  await expect(page).toHaveURL(new RegExp(`/assessments/${id}/discussion$`));
  expect(await stored(id)).toEqual({ "CO-1a": "50*", "CO-1b": "100*", "CO-2a": "skipped*" });
});
