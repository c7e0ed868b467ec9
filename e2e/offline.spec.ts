import type { APIRequestContext, Page } from "@playwright/test";
import { expectNoFindings } from "./support/axe";
import { demoPassword } from "./support/people";
import { answer, deleteDraft, expect, saveState, startDraft, teamNamed, test } from "./support/test";

let lead: APIRequestContext;
let draft: string;

test.beforeEach(async ({ apiAs }) => {
  lead = await apiAs("lead@demo.test");
  draft = await startDraft(lead);
});
test.afterEach(() => deleteDraft(lead, draft));

const backlog = "Our planned work sits in a backlog that is kept in priority order.";
const oneBacklog = "The team's work comes from one backlog, whoever asked for it.";

const platforms = "There is an agreed list of platforms, languages and frameworks, and new work stays on it.";

const practice = (page: Page, statement: string) => page.getByRole("group", { name: statement });
const option = (page: Page, statement: string, label: string) => practice(page, statement).getByLabel(label);
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const kept = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("altimeter.outbox")).length);

async function stored() {
  const { answers } = (await (await lead.get(`assessments/${draft}`)).json()) as {
    answers: Record<string, { value?: number; note?: string }>;
  }; // our own API
  return Object.fromEntries(Object.entries(answers).map(([id, { value }]) => [id, value]));
}

/** Opens the draft and waits until the window has what it needs without a connection. */
async function openDraft(page: Page) {
  const packed = page.waitForResponse((response) => response.url().endsWith("/questions"));
  await page.goto(`/assessments/${draft}?category=culture&level=base`);
  await (await packed).finished();
}

test("with the connection gone one goes on over several screens, and all of it is sent when it returns", async ({
  openAs,
}) => {
  const page = await openAs("lead@demo.test");
  await openDraft(page);
  await option(page, backlog, "For some").click();
  await expect(saveState(page)).toHaveText("Saved");
  expect(await kept(page)).toBe(0);

  await page.context().setOffline(true);
  await expect(saveState(page)).toContainText("there is no connection now");
  await page.getByRole("button", { name: "Next: Beginner" }).click();
  await expect(heading(page)).toContainText("Beginner · 0 of 5 answered");
  await expect(heading(page)).toBeFocused();
  await option(page, oneBacklog, "For at least half").click();
  await expect(saveState(page)).toContainText("Not saved yet: no connection");
  await expect(heading(page)).toContainText("1 of 5 answered");
  await expectNoFindings(page, "a screen without a connection");
  await page.getByRole("button", { name: "Next: Intermediate" }).click();
  await expect(heading(page)).toContainText("Intermediate · 0 of 6 answered");
  await page.getByRole("button", { name: "Back: Beginner" }).click();
  await expect(option(page, oneBacklog, "For at least half")).toBeChecked();
  await page.getByRole("button", { name: "Back: Base" }).click();
  await expect(option(page, backlog, "For some")).toBeChecked();
  await option(page, backlog, "For most or all").click();
  // Only what was not acknowledged is kept.
  expect(await kept(page)).toBe(2);
  expect(await stored()).toEqual({ "CO-1a": 25 });

  await page.context().setOffline(false);
  await expect(saveState(page)).toHaveText("Saved");
  expect(await stored()).toEqual({ "CO-1a": 100, "CO-2a": 50 });
  expect(await kept(page)).toBe(0);
  await page.getByRole("button", { name: "Next: Beginner" }).click();
  await page.waitForURL("**level=beginner*");
  await expect(option(page, oneBacklog, "For at least half")).toBeChecked();
});

test("a server that cannot be reached, though the browser thinks it is online, keeps nobody from going on", async ({
  openAs,
}) => {
  const page = await openAs("lead@demo.test");
  await openDraft(page);
  await page.context().route("**/*", (route) => route.abort());
  await page.getByRole("button", { name: "Next: Beginner" }).click();
  await expect(heading(page)).toContainText("Beginner · 0 of 5 answered");
  await option(page, oneBacklog, "For some").click();
  await expect(saveState(page)).toContainText("Not saved yet: no connection");
  await page.context().unroute("**/*");
  await expect(saveState(page)).toHaveText("Saved");
  await expect.poll(stored).toEqual({ "CO-2a": 25 });
});

test("a link to another category leads on without a server too, and a page that is not held is not left for", async ({
  openAs,
}) => {
  const page = await openAs("lead@demo.test");
  await openDraft(page);
  await page.context().route("**/*", (route) => route.abort());
  await page
    .getByRole("button", { name: /^Review/ })
    .first()
    .click();
  await expect(saveState(page)).toContainText("there is no connection now");
  await expect(heading(page)).toContainText("Base");
  await page
    .getByRole("navigation", { name: "Categories" })
    .getByRole("link", { name: /^Design/ })
    .click();
  await expect(page.getByRole("group", { name: platforms })).toBeVisible();
  await option(page, platforms, "For some").click();
  await expect(saveState(page)).toContainText("Not saved yet: no connection");

  // Whatever leaves the page altogether meets the browser's own error page; what was said waits in the browser.
  await page.getByRole("link", { name: "Teams", exact: true }).click();
  await expect(page.getByRole("group", { name: platforms })).toHaveCount(0);
  await page.context().unroute("**/*");
  await page.goto(`/assessments/${draft}?category=design&level=base`);
  await expect(option(page, platforms, "For some")).toBeChecked();
  await expect.poll(stored).toEqual({ "DA-1a": 25 });
  await expect(saveState(page)).toHaveText("Saved");
});

test("Enter in a reason presses no button of another practice, without a connection either", async ({ openAs }) => {
  const page = await openAs("lead@demo.test");
  await openDraft(page);
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Next: Beginner" }).click();
  await option(page, oneBacklog, "For at least half").click();
  const short = practice(page, "We plan in short cycles");
  await short.getByLabel("Does not apply to us…").click();
  await short.getByLabel("Why does it not apply?").fill("We do not plan");
  await page.keyboard.press("Enter");
  await expect(option(page, oneBacklog, "For at least half")).toBeChecked();
  await page.context().setOffline(false);
  await expect(saveState(page)).toHaveText("Saved");
  const { answers } = await (await lead.get(`assessments/${draft}`)).json();
  expect(answers).toMatchObject({
    "CO-2a": { value: 50, revision: 1 },
    "CO-2c": { state: "not_applicable", reason: "We do not plan" },
  });
});

test("a voter goes on without a connection too, through what is voted on, and votes reach the server as votes", async ({
  openAs,
}) => {
  await deleteDraft(lead, draft);
  const started = await lead.post(`teams/${await teamNamed(lead, "Checkout")}/assessments`, {
    data: { model: "cdmm", mode: "votes", votes: "anonymous", categories: ["culture"] },
  });
  ({ id: draft } = (await started.json()) as { id: string }); // our own API
  const page = await openAs("member@demo.test");
  await openDraft(page);
  await option(page, backlog, "For some").click();
  await expect(saveState(page)).toHaveText("Saved");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Next: Beginner" }).click();
  await expect(heading(page)).toContainText("Beginner · 0 of 5 voted");
  await option(page, oneBacklog, "For at least half").click();
  await page.getByRole("button", { name: "Back: Base" }).click();
  await expect(option(page, backlog, "For some")).toBeChecked();
  expect(await kept(page)).toBe(1);
  await page.context().setOffline(false);
  await expect(saveState(page)).toHaveText("Saved");
  const own = await page.request.get(`/api/v1/assessments/${draft}/votes`);
  expect(await own.json()).toMatchObject({ mine: { votes: { "CO-1a": { value: 25 }, "CO-2a": { value: 50 } } } });
  expect(await stored()).toEqual({});
  expect(await (await lead.get(`assessments/${draft}/questions`)).text()).not.toContain('"value":50,"revision"');
});

test("an answer survives closing the window, and whichever page is opened next sends it", async ({ openAs }) => {
  const page = await openAs("lead@demo.test");
  await openDraft(page);
  await page.context().setOffline(true);
  await option(page, backlog, "For most or all").click();
  await expect.poll(() => kept(page)).toBe(1);
  const context = page.context();
  await page.close();
  await context.setOffline(false);
  const next = await context.newPage();
  await next.goto("/teams");
  await expect.poll(stored).toEqual({ "CO-1a": 100 });
  await expect.poll(() => kept(next)).toBe(0);
});

test("what somebody else said meanwhile is shown beside it, also when that is on another screen or page", async ({
  openAs,
}) => {
  const page = await openAs("lead@demo.test");
  await openDraft(page);
  await page.context().setOffline(true);
  await option(page, backlog, "For some").click();
  await expect(saveState(page)).toContainText("Not saved yet: no connection");
  await page.getByRole("button", { name: "Next: Beginner" }).click();
  await expect(heading(page)).toContainText("Beginner");
  await answer(lead, draft, { "CO-1a": { value: 100 } });
  await page.context().setOffline(false);
  await expect(saveState(page)).toContainText("an answer waits for your choice");
  expect(await stored()).toEqual({ "CO-1a": 100 });

  await page.goto("/teams");
  await page.getByRole("status").getByRole("link", { name: "Look at them" }).click();
  await page.goto(`/assessments/${draft}?category=design&level=base`);
  await saveState(page).getByRole("link", { name: "Look at it" }).click();
  const conflict = practice(page, backlog).getByRole("alert");
  await expect(conflict).toContainText("There: For most or all. Here: For some.");
  await conflict.getByRole("button", { name: "Keep that one" }).click();
  await expect(saveState(page)).toHaveText("Saved");
  await expect(option(page, backlog, "For most or all")).toBeChecked();
  expect(await kept(page)).toBe(0);
  expect(await stored()).toEqual({ "CO-1a": 100 });
});

test("signing out asks before it deletes what was not saved", async ({ openAs }) => {
  const page = await openAs("member@demo.test");
  await page.route("**/answers/**", (route) => route.abort());
  await page.goto(`/assessments/${draft}`);
  await option(page, backlog, "For some").click();
  await expect.poll(() => kept(page)).toBe(1);
  await page.getByRole("button", { name: /Member 1 of Checkout/ }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByText("1 answer is not saved yet and kept in this browser alone.")).toBeVisible();
  await expectNoFindings(page, "the warning before signing out");
  expect(await kept(page)).toBe(1);
  await page.getByRole("button", { name: "Stay signed in" }).click();
  await expect(option(page, backlog, "For some")).toBeChecked();
  await page.getByRole("button", { name: /Member 1 of Checkout/ }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.getByRole("button", { name: "Sign out and delete it" }).click();
  await expect(page.getByText("You are signed out.")).toBeVisible();
  await expect.poll(() => kept(page)).toBe(0);
});

test("what a colleague passed over stays passed over for who keeps that", async ({ openAs }) => {
  const page = await openAs("member@demo.test");
  await openDraft(page);
  await answer(lead, draft, { "CO-1a": { state: "skipped" } });
  await option(page, backlog, "For some").click();
  await practice(page, backlog).getByRole("alert").getByRole("button", { name: "Keep that one" }).click();
  await expect(option(page, backlog, "Assumed to be ahead of us")).toBeChecked();
  await option(page, "Developers commit their work to the shared repository", "For some").click();
  await expect(saveState(page)).toHaveText("Saved");
  const { answers } = await (await lead.get(`assessments/${draft}`)).json();
  expect(answers["CO-1a"]).toEqual({ state: "skipped", revision: 1 });
});

test("two people in one draft never overwrite each other unseen", async ({ openAs }) => {
  const [one, other] = [await openAs("lead@demo.test"), await openAs("member@demo.test")];
  for (const page of [one, other]) {
    await page.goto(`/assessments/${draft}?category=culture&level=base`);
    await expect(option(page, backlog, "For some")).toBeEnabled();
  }
  await option(one, backlog, "For most or all").click();
  await expect(saveState(one)).toHaveText("Saved");
  await option(other, backlog, "For some").click();
  await expect(practice(other, backlog).getByRole("alert")).toContainText("There: For most or all. Here: For some.");
  expect(await stored()).toEqual({ "CO-1a": 100 });
  await practice(other, backlog).getByRole("button", { name: "Use the one from here" }).click();
  await expect.poll(stored).toEqual({ "CO-1a": 25 });
  // The first one changes it without having seen that: now they are asked.
  await option(one, backlog, "Not at all").click();
  await expect(practice(one, backlog).getByRole("alert")).toContainText("There: For some. Here: Not at all.");
  await practice(one, backlog).getByRole("button", { name: "Keep that one" }).click();
  await expect(option(one, backlog, "For some")).toBeChecked();
  expect(await stored()).toEqual({ "CO-1a": 25 });
});

/** Leaves the page as it is, by the menu, and signs in as the second member without loading the document anew. */
async function changeHands(page: Page, leave: string) {
  await page.getByRole("button", { name: /Member 1 of Checkout/ }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  if (leave !== "Sign out") await page.getByRole("button", { name: leave }).click();
  await expect(page.getByText("You are signed out.")).toBeVisible();
  await page.getByLabel("E-mail").fill("member2@demo.test");
  await page.getByLabel("Password").fill(demoPassword);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(({ pathname }) => pathname === "/");
}

async function startVoting(api: APIRequestContext) {
  await deleteDraft(api, draft);
  const started = await api.post(`teams/${await teamNamed(api, "Checkout")}/assessments`, {
    data: { model: "cdmm", mode: "votes", votes: "anonymous", categories: ["culture"] },
  });
  ({ id: draft } = (await started.json()) as { id: string }); // our own API
}

const votesOf = async (page: Page) => {
  const { mine } = (await (await page.request.get(`/api/v1/assessments/${draft}/votes`)).json()) as {
    mine: { votes: object };
  }; // our own API
  return mine.votes;
};

test("what one person could not send is never sent as the next one on the same browser, in no window of it", async ({
  openAs,
}) => {
  await startVoting(lead);
  const page = await openAs("member@demo.test");
  await page.context().route("**/votes/**", (route) => route.abort());
  await openDraft(page);
  const beside = await page.context().newPage();
  await beside.goto(`/assessments/${draft}?category=culture&level=base`);
  await option(page, backlog, "Not at all").click();
  await expect(saveState(page)).toContainText("Not saved yet");
  await option(beside, backlog, "For some").click();
  await expect(saveState(beside)).toContainText("Not saved yet");
  await changeHands(page, "Sign out and delete it");
  await page.context().unroute("**/votes/**");
  await expect(saveState(beside)).toContainText("Nothing more is saved here");
  for (const one of [page, beside]) await one.evaluate(() => window.dispatchEvent(new Event("focus")));
  await beside.getByRole("link", { name: "Load this page again" }).click();
  await expect(saveState(beside)).toHaveText("Saved");
  await expect(practice(beside, backlog).getByRole("radio", { checked: true })).toHaveCount(0);
  expect(await votesOf(beside)).toEqual({});
  expect(await kept(beside)).toBe(0);
});

test("what one voter said is not shown to the next one on the same browser, without a connection either", async ({
  openAs,
}) => {
  await startVoting(lead);
  const page = await openAs("member@demo.test");
  await page.goto(`/assessments/${draft}?category=culture&level=base`);
  await option(page, backlog, "For some").click();
  await expect(saveState(page)).toHaveText("Saved");
  const packed = page.waitForResponse((response) => response.url().endsWith("/questions"));
  await page.goto(`/assessments/${draft}?category=culture&level=beginner`);
  await (await packed).finished();
  await changeHands(page, "Sign out");
  const packedAgain = page.waitForResponse((response) => response.url().endsWith("/questions"));
  await page.locator(`a[href*="${draft}"]`).first().click();
  await page.waitForURL(`**/assessments/${draft}*`);
  await (await packedAgain).finished();
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Next: Beginner" }).click();
  await expect(heading(page)).toContainText("Beginner");
  await page.getByRole("button", { name: "Back: Base" }).click();
  await expect(heading(page)).toContainText("Base · 0 of 3 voted");
  await expect(practice(page, backlog).getByRole("radio", { checked: true })).toHaveCount(0);
});
