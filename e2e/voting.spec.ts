import type { APIRequestContext, Page } from "@playwright/test";
import { expectNoFindings } from "./support/axe";
import { startInNewTeam } from "./support/new-team";
import type { DemoPerson } from "./support/people";
import { clearThings, fill, pagesOfApp, routesOfApp, thingsOfDemo } from "./support/places";
import { deleteDraft, expect, saveState, teamNamed, test } from "./support/test";

const members = ["member@demo.test", "member2@demo.test", "member3@demo.test", "member4@demo.test"] as const;
const platforms = "There is an agreed list of platforms, languages and frameworks, and new work stays on it.";
const systems = "We keep a current list of our systems, their dependencies and where they run.";

const practice = (page: Page, statement: string) => page.getByRole("group", { name: statement });
const saved = (page: Page) => expect(saveState(page)).toHaveText("Saved");

/** The open assessment of a journey; it goes with it, whatever happened. */
let draft = "";
test.afterEach(async ({ apiAs }) => {
  if (draft !== "") await deleteDraft(await apiAs("lead@demo.test"), draft);
  draft = "";
});

async function startVoting(lead: APIRequestContext, votes: "named" | "anonymous", categories: readonly string[]) {
  const teamId = await teamNamed(lead, "Checkout");
  const response = await lead.post(`teams/${teamId}/assessments`, {
    data: { model: "cdmm", mode: "votes", votes, categories },
  });
  expect(response.status()).toBe(201);
  const { id }: { id: string } = await response.json();
  draft = id;
  return id;
}

test("a lead starts, five vote alone in their own windows, the lead reveals, and they settle", async ({
  openAs,
  apiAs,
}) => {
  test.slow();
  const page = await openAs("lead@demo.test");
  const teamId = await teamNamed(await apiAs("lead@demo.test"), "Checkout");
  await page.goto(`/teams/${teamId}`);
  await page.getByRole("link", { name: "Let everybody vote first" }).last().click();
  await page.getByRole("radio", { name: "Anonymous" }).check();
  for (const name of ["Culture", "Build", "Test", "Information"]) await page.getByLabel(name).uncheck();
  await expectNoFindings(page, "starting to vote");
  await page.getByRole("button", { name: "Start voting" }).click();
  await expect(page.getByText("Nobody sees your votes before they are revealed")).toBeVisible();
  await expect(page.getByText("whoever runs the server could read its database")).toBeVisible();
  const assessment = new URL(page.url()).pathname.split("/")[2] ?? "";
  draft = assessment;

  const labels = ["Not at all", "For some", "For at least half", "For most or all"];
  const windows: Page[] = [];
  for (const [at, member] of members.entries()) {
    const window = await openAs(member);
    windows.push(window);
    await window.goto(`/assessments/${assessment}`);
    await practice(window, platforms)
      .getByLabel(labels[at] ?? "")
      .check();
    await practice(window, systems).getByLabel("For at least half").check();
    if (at === 0) {
      await practice(window, platforms).getByText("Note", { exact: true }).click();
      await practice(window, platforms).getByLabel(`Note: ${platforms}`).fill("Nobody has seen the list.");
      await window.keyboard.press("Tab");
    }
    await saved(window);
    // Nobody else's vote is on the page, in its data or in its counts.
    expect(await window.content()).not.toContain(at === 0 ? "unreachable" : "Nobody has seen the list.");
    await expect(window.getByRole("heading", { level: 1 })).toContainText("2 of 2 voted");
  }
  const [first, second] = windows;
  if (!first || !second) throw new Error("Nobody voted.");

  // The connection goes in the middle of voting and comes back: the vote arrives.
  await second.context().setOffline(true);
  await practice(second, platforms).getByLabel("For at least half").check();
  await expect(saveState(second)).toContainText("Not saved yet");
  await second.context().setOffline(false);
  await saved(second);

  await practice(page, platforms).getByLabel("For most or all").check();
  await practice(page, systems).getByLabel("For at least half").check();
  await page.getByRole("button", { name: "Finish voting" }).first().click();
  await page.getByRole("button", { name: "I have finished" }).click();
  await expect(page.getByRole("heading", { name: "1 of 5 has finished." })).toBeVisible();
  await first.goto(`/assessments/${assessment}/discussion`);
  await expect(first.getByRole("heading", { name: "1 of 5 has finished." })).toBeVisible();
  await expect(first.getByText(/^Reveal/)).toHaveCount(0);
  await expectNoFindings(first, "voting");

  await page.locator("summary").filter({ hasText: "Reveal the votes" }).click();
  await page.getByRole("button", { name: "Reveal now" }).click();
  await expect(page.getByRole("heading", { name: "What your team voted" })).toBeVisible();
  // Whoever waits on the page of the voting sees it too, without a reload.
  await expect(first.getByRole("heading", { name: "What your team voted" })).toBeVisible();
  await expect(practice(page, platforms)).toContainText(
    "One chose “Not at all”, two “For at least half” and two “For most or all”.",
  );
  await expect(practice(page, platforms)).toContainText("Nobody has seen the list.");
  await expectNoFindings(page, "the discussion");

  await practice(page, platforms).getByRole("button", { name: "Agree on that" }).click();
  await saved(page);
  await expect(practice(page, platforms).getByLabel("For at least half")).toBeChecked();
  await page.getByRole("button", { name: /^Settle/ }).click();
  await expect(page.getByRole("heading", { name: "Agreed: 1 practice" })).toBeVisible();
  // A window that was still voting is told by itself, and again if it goes on; and everybody sees what was agreed.
  await expect((windows[2] ?? second).getByText("The votes on Design & Architecture are revealed.")).toBeVisible();
  await practice(windows[2] ?? second, platforms)
    .getByLabel("Not at all")
    .check();
  await expect(saveState(windows[2] ?? second)).toContainText("voting on it has ended");
  // It is named by its words, here and on whichever page is opened next, until somebody has read it.
  const lost = (windows[2] ?? second).getByRole("list", { name: "Not saved" });
  await expect(lost).toContainText(`Not saved: “${platforms}”`);
  await expect(lost).toContainText("You had chosen “Not at all”. The votes of this category are revealed");
  await (windows[2] ?? second).goto("/teams");
  await expect(lost).toContainText(platforms);
  await expectNoFindings(windows[2] ?? second, "a vote that came too late");
  await lost.getByRole("button", { name: "I have read it" }).click();
  await expect(lost).toHaveCount(0);
  await (windows[2] ?? second).reload();
  await expect((windows[2] ?? second).getByRole("heading", { level: 1, name: "Teams" })).toBeVisible();
  await expect(lost).toHaveCount(0);
  await expect(practice(first, platforms).getByLabel("For at least half")).toBeChecked();
});

/** The votes of three on two practices, far apart and revealed. */
async function revealApart(apiAs: (person: DemoPerson) => Promise<APIRequestContext>) {
  const lead = await apiAs("lead@demo.test");
  const assessment = await startVoting(lead, "named", ["design"]);
  for (const [member, value] of [
    ["member@demo.test", 0],
    ["member2@demo.test", 100],
    ["member3@demo.test", 0],
  ] as const) {
    const by = await apiAs(member);
    for (const id of ["DA-1a", "DA-1b"]) {
      const response = await by.put(`assessments/${assessment}/votes/${id}`, { data: { value, revision: 0 } });
      expect(response.status()).toBe(200);
    }
  }
  expect((await lead.post(`assessments/${assessment}/reveal`, { data: {} })).status()).toBe(200);
  return { lead, assessment };
}

test("what somebody has begun to say is not taken away by what another one says meanwhile", async ({
  openAs,
  apiAs,
}) => {
  const { assessment } = await revealApart(apiAs);
  const page = await openAs("lead@demo.test");
  await page.goto(`/assessments/${assessment}/discussion`);
  await practice(page, systems).getByLabel("Does not apply to us…").check();
  await expect(saveState(page)).toContainText("say why it does not apply");
  const member = await apiAs("member@demo.test");
  for (const id of ["DA-1b", "DA-1a"]) {
    const data = { value: 100, revision: 0 };
    expect((await member.put(`assessments/${assessment}/answers/${id}`, { data })).status()).toBe(200);
  }
  await expect(practice(page, platforms).getByLabel("For most or all")).toBeChecked();
  await expect(practice(page, systems).getByLabel("Does not apply to us…")).toBeChecked();
  await practice(page, systems).getByLabel("Why does it not apply?").fill("We are one team");
  await expect(practice(page, systems).getByRole("alert")).toContainText("There: For most or all.");
});

test("Enter in a reason never agrees on another practice in the discussion", async ({ openAs, apiAs }) => {
  const { lead, assessment } = await revealApart(apiAs);
  const page = await openAs("lead@demo.test");
  await page.goto(`/assessments/${assessment}/discussion`);
  await practice(page, platforms).getByLabel("For most or all").check();
  await saved(page);
  await practice(page, systems).getByLabel("Does not apply to us…").check();
  await practice(page, systems).getByLabel("Why does it not apply?").fill("We are one team");
  await page.keyboard.press("Enter");
  await saved(page);
  const { answers } = await (await lead.get(`assessments/${assessment}`)).json();
  expect(answers).toEqual({
    "DA-1a": { value: 100, revision: 1 },
    "DA-1b": { state: "not_applicable", reason: "We are one team", revision: 1 },
  });
});

test("a small meeting: the lead only runs it, category by category, with names", async ({ openAs, apiAs }) => {
  const lead = await apiAs("lead@demo.test");
  const member = await apiAs("member@demo.test");
  const assessment = await startVoting(lead, "named", ["design", "build"]);
  const vote = (by: APIRequestContext, value: number) =>
    by.put(`assessments/${assessment}/votes/DA-1a`, { data: { value, revision: 0 } });
  const page = await openAs("lead@demo.test");
  await page.goto(`/assessments/${assessment}/discussion`);
  await page.getByRole("button", { name: "I run it, and do not vote" }).click();
  await expect(page.getByText("You run this voting and do not vote yourself.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "0 of 4 have finished." })).toBeVisible();
  expect((await vote(lead, 50)).status()).toBe(409);
  expect((await vote(member, 0)).status()).toBe(200);
  expect((await vote(await apiAs("member2@demo.test"), 100)).status()).toBe(200);
  // Two have voted and nobody said that they have finished: it asks first.
  const ofDesign = page.getByRole("listitem").filter({ hasText: "Design" });
  await ofDesign.locator("summary").filter({ hasText: "Reveal" }).click();
  await expect(ofDesign).toContainText("0 of 4 have finished. What the others have voted so far counts");
  await ofDesign.getByRole("button", { name: "Reveal now" }).click();
  await expect(practice(page, platforms)).toContainText("Member 1 of Checkout");
  await expect(page.getByRole("heading", { name: "0 of 4 have finished." })).toBeVisible();
});

test("a page whose news were refused once, by a proxy or a server that starts, hears them again by itself", async ({
  openAs,
  apiAs,
}) => {
  const assessment = await startVoting(await apiAs("lead@demo.test"), "named", ["design"]);
  const page = await openAs("member@demo.test");
  const refused = page.waitForResponse((response) => response.status() === 503);
  const again = page.waitForResponse((response) => response.url().endsWith("/events") && response.ok());
  await page.route("**/events", (route) => route.fulfill({ status: 503 }), { times: 1 });
  await page.goto(`/assessments/${assessment}/discussion`);
  await refused;
  await expect(page.getByRole("heading", { name: "0 of 5 have finished." })).toBeVisible();
  await again;
  expect((await (await apiAs("member2@demo.test")).post(`assessments/${assessment}/finish`, { data: {} })).ok()).toBe(
    true,
  );
  await expect(page.getByRole("heading", { name: "1 of 5 has finished." })).toBeVisible();
});

test("six windows behind a seventh hold no connection: it saves, and each of them is up to date when looked at", async ({
  openAs,
  apiAs,
}) => {
  test.slow();
  const assessment = await startVoting(await apiAs("lead@demo.test"), "named", ["design"]);
  const first = await openAs("member@demo.test");
  const hide = (page: Page, hidden: boolean) =>
    page.evaluate((isHidden) => {
      Object.defineProperty(document, "hidden", { configurable: true, get: () => isHidden });
      document.dispatchEvent(new Event("visibilitychange"));
    }, hidden);
  const windows = [first];
  while (windows.length < 7) windows.push(await first.context().newPage());
  for (const window of windows) {
    await window.goto(`/assessments/${assessment}/discussion`);
    await expect(window.getByRole("heading", { name: "0 of 5 have finished." })).toBeVisible();
    if (window !== windows.at(-1)) await hide(window, true);
  }
  const last = windows.at(-1) ?? first;
  await last.goto(`/assessments/${assessment}?category=design&level=base`);
  await practice(last, platforms).getByLabel("For some").check();
  await saved(last);
  expect((await (await apiAs("member2@demo.test")).post(`assessments/${assessment}/finish`, { data: {} })).ok()).toBe(
    true,
  );
  await hide(first, false);
  await expect(first.getByRole("heading", { name: "1 of 5 has finished." })).toBeVisible();
});

test("without JavaScript a screen of votes posts, and so do finishing and the reveal", async ({ openAs, apiAs }) => {
  const lead = await apiAs("lead@demo.test");
  const assessment = await startVoting(lead, "named", ["design"]);
  const page = await openAs("lead@demo.test", { javaScriptEnabled: false });
  await page.goto(`/assessments/${assessment}`);
  await practice(page, platforms).getByLabel("For some").check();
  await page.getByRole("button", { name: "Next: Beginner" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Beginner");
  await page.goto(`/assessments/${assessment}/discussion`);
  await expect(page.getByText("You have voted on 1 of 16 practices.")).toBeVisible();
  await page.getByRole("button", { name: "I have finished" }).click();
  await expect(page.getByRole("heading", { name: "1 of 5 has finished." })).toBeVisible();
  await page.locator("summary").filter({ hasText: "Reveal the votes" }).click();
  await page.getByRole("button", { name: "Reveal now" }).click();
  await page.getByRole("button", { name: "Settle it as listed" }).click();
  await expect(page.getByRole("heading", { name: "Agreed: 1 practice" })).toBeVisible();
});

test("before the reveal nobody finds another's vote in any answer of the API or on any page", async ({ apiAs }) => {
  test.setTimeout(180_000);
  const [admin, lead] = [await apiAs("admin@demo.test"), await apiAs("lead@demo.test")];
  const things = await thingsOfDemo(admin, lead);
  const { teamId, draft: direct } = await startInNewTeam(admin, lead);
  await deleteDraft(lead, direct);
  const { items: people }: { items: readonly { id: string; email: string }[] } = await (
    await admin.get("people?limit=200")
  ).json();
  const another = people.find(({ email }) => email === "member2@demo.test")?.id;
  const joined = await lead.post(`teams/${teamId}/members`, { data: { personId: another, role: "member" } });
  expect(joined.status()).toBe(201);
  const started = await lead.post(`teams/${teamId}/assessments`, {
    data: { model: "cdmm", mode: "votes", votes: "named" },
  });
  const { id }: { id: string } = await started.json();
  draft = id;
  const secret = "Pangolin";
  const member = await apiAs("member@demo.test");
  const data = { value: 25, revision: 0, note: secret, signed: true };
  expect((await member.put(`assessments/${id}/votes/DA-1a`, { data })).status()).toBe(200);

  const here = { ...things, teamId, draftId: id, assessmentId: id };
  const places = [
    ...[...pagesOfApp(), ...routesOfApp()].map((address) => fill(address, here)),
    `/assessments/${id}?category=design&level=base`,
    `/api/v1/assessments/${id}/votes?category=design`,
  ];
  // A stream does not end; it says that something changed, and never what.
  const walked = places.filter((place) => !/\/(events|sign-out)$/.test(place));
  expect(walked.length).toBeGreaterThan(80);
  const others = ["lead", "admin", "manager", "observer", "member2"] as const;
  for (const person of others) {
    const api = await apiAs(`${person}@demo.test`);
    for (const place of walked) {
      expect(await (await api.get(place)).text(), `${person} ${place}`).not.toContain(secret);
    }
  }
  expect(await (await member.get(`assessments/${id}/votes`)).text()).toContain(secret);
  await clearThings(admin, lead, things);
});
