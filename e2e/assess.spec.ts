import { readFileSync } from "node:fs";
import type { APIRequestContext, Page } from "@playwright/test";
import { expectNoFindings } from "./support/axe";
import { startInNewTeam } from "./support/new-team";
import { stateFile } from "./support/people";
import { answer, deleteDraft, expect, saveState, startDraft, test } from "./support/test";

let lead: APIRequestContext;
let draft: string;

test.beforeEach(async ({ apiAs }) => {
  lead = await apiAs("lead@demo.test");
  draft = await startDraft(lead);
});
test.afterEach(() => deleteDraft(lead, draft));

const backlog = "Our planned work sits in a backlog that is kept in priority order.";
const written = "The steps a change takes to reach users are written down, or held in a pipeline";
const commits = "Developers commit their work to the shared repository at least once a day.";

const practice = (page: Page, statement: string) => page.getByRole("group", { name: statement });
const option = (page: Page, statement: string, label: string) => practice(page, statement).getByLabel(label);
const saved = (page: Page) => expect(saveState(page)).toHaveText("Saved");

async function stored() {
  const { answers } = (await (await lead.get(`assessments/${draft}`)).json()) as {
    answers: Record<
      string,
      { value?: number; state?: string; reason?: string; note?: string; revision?: number; carried?: true }
    >;
  }; // our own API
  return answers;
}

test("an answer is saved by itself, survives a reload, and another device goes on where it was", async ({ openAs }) => {
  const page = await openAs("lead@demo.test");
  await page.goto(`/assessments/${draft}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Base · 0 of 3 answered");
  await option(page, backlog, "For at least half").click();
  await saved(page);
  await expect.poll(async () => (await stored())["CO-1a"]?.value).toBe(50);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("1 of 3 answered");
  await page.reload();
  await expect(option(page, backlog, "For at least half")).toBeChecked();

  await page.getByRole("button", { name: "Next: Beginner" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Beginner");
  await option(page, "The team's work comes from one backlog, whoever asked for it.", "For some").click();
  await saved(page);
  await expect.poll(async () => (await stored())["CO-2a"]?.value).toBe(25);

  const elsewhere = await openAs("member@demo.test", { viewport: { width: 390, height: 844 } });
  await elsewhere.goto(`/assessments/${draft}`);
  await expect(elsewhere.getByRole("heading", { level: 1 })).toContainText("Beginner · 1 of 5 answered");
});

test("everything can be said with the keyboard alone", async ({ openAs }) => {
  const page = await openAs("lead@demo.test");
  await page.goto(`/assessments/${draft}`);
  await option(page, backlog, "Not at all").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(option(page, backlog, "For most or all")).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Ordered every Monday");
  await expect.poll(async () => (await stored())["CO-1a"]).toMatchObject({ value: 100, note: "Ordered every Monday" });
  await page.getByRole("button", { name: "Next: Beginner" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Beginner");
  // Whoever cannot see that the screen changed hears its heading, and tabs on from there.
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("that something does not apply needs a reason, and an answer can be cleared", async ({ openAs }) => {
  const page = await openAs("lead@demo.test");
  await page.goto(`/assessments/${draft}`);
  await option(page, written, "Does not apply to us…").click();
  await expect(practice(page, written).getByLabel("Why does it not apply?")).toBeVisible();
  expect(await stored()).toEqual({});
  await practice(page, written).getByLabel("Why does it not apply?").fill("We ship nothing yet");
  await expect
    .poll(async () => (await stored())["CO-1b"])
    .toMatchObject({ state: "not_applicable", reason: "We ship nothing yet" });
  await practice(page, written)
    .getByRole("button", { name: /^Clear/ })
    .click();
  await expect.poll(async () => (await stored())["CO-1b"]?.state).toBe("unanswered");
});

test("Enter in a reason keeps what is typed and presses no button, least of all another practice's", async ({
  openAs,
}) => {
  await answer(lead, draft, { "CO-1a": { value: 50 } });
  const page = await openAs("lead@demo.test");
  await page.goto(`/assessments/${draft}?category=culture&level=base`);
  await option(page, written, "Does not apply to us…").click();
  await practice(page, written).getByLabel("Why does it not apply?").fill("We ship nothing yet");
  await page.keyboard.press("Enter");
  await expect
    .poll(async () => (await stored())["CO-1b"])
    .toMatchObject({ state: "not_applicable", reason: "We ship nothing yet" });
  await option(page, commits, "For some").click();
  await saved(page);
  await expect(page).toHaveURL(/level=base$/);
  expect((await stored())["CO-1a"]).toEqual({ value: 50, revision: 1 });
});

test("Enter in a reason without JavaScript saves the screen and stays on it", async ({ openAs }) => {
  const page = await openAs("lead@demo.test", { javaScriptEnabled: false });
  await page.goto(`/assessments/${draft}?category=culture&level=beginner`);
  const short = practice(page, "We plan in short cycles");
  await short.getByLabel("Does not apply to us…").check();
  await short.getByLabel("Why does it not apply?").fill("We do not plan");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await stored())["CO-2c"]).toMatchObject({ reason: "We do not plan" });
  await expect(page).toHaveURL(/category=culture&level=beginner$/);
});

test("a choice that lacks its reason is said to be unsaved, and asked for before one goes on", async ({ openAs }) => {
  await answer(lead, draft, { "CO-1a": { value: 50 } });
  const page = await openAs("lead@demo.test");
  await page.goto(`/assessments/${draft}?category=culture&level=base`);
  await option(page, backlog, "Does not apply to us…").click();
  await expect(saveState(page)).toContainText("Not saved yet: say why it does not apply");
  await expectNoFindings(page, "a choice that lacks its reason");
  await page.getByRole("button", { name: "Next: Beginner" }).click();
  const reason = practice(page, backlog).getByLabel("Why does it not apply?");
  await expect(reason).toBeFocused();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Base");
  await page.keyboard.type("We are new");
  await expect
    .poll(async () => (await stored())["CO-1a"])
    .toMatchObject({ state: "not_applicable", reason: "We are new" });
  await saved(page);
  // Whoever insists goes on: what was saved before stands.
  await reason.fill("");
  await page.getByRole("button", { name: "Next: Beginner" }).click();
  await expect(saveState(page)).toContainText("Once more to go on without it.");
  await page.getByRole("button", { name: "Next: Beginner" }).click();
  await page.waitForURL("**level=beginner*");
  expect((await stored())["CO-1a"]).toMatchObject({ state: "not_applicable", reason: "We are new" });
});

test("opening a page writes nothing, however a text came in", async ({ openAs }) => {
  await answer(lead, draft, {
    "CO-1a": { value: 50, note: "one\r\ntwo" },
    "CO-1b": { state: "not_applicable", reason: "one\ntwo" },
  });
  const page = await openAs("member@demo.test");
  await page.goto(`/assessments/${draft}?category=culture&level=base`);
  await option(page, commits, "For some").click();
  await saved(page);
  expect(await stored()).toMatchObject({
    "CO-1a": { note: "one\ntwo", revision: 1 },
    "CO-1b": { reason: "one two", revision: 1 },
  });
});

test("an answer that is cleared keeps its note", async ({ openAs }) => {
  await answer(lead, draft, { "CO-1a": { value: 50, note: "Every Monday" } });
  const page = await openAs("lead@demo.test");
  await page.goto(`/assessments/${draft}?category=culture&level=base`);
  await practice(page, backlog)
    .getByRole("button", { name: /^Clear/ })
    .click();
  await saved(page);
  expect((await stored())["CO-1a"]).toMatchObject({ state: "unanswered", note: "Every Monday" });
});

test("a note is kept without a choice and without JavaScript; a missing reason is asked for", async ({ openAs }) => {
  const page = await openAs("lead@demo.test", { javaScriptEnabled: false });
  await page.goto(`/assessments/${draft}?category=culture&level=base`);
  await practice(page, backlog).getByText("Note", { exact: true }).click();
  await practice(page, backlog).getByLabel(`Note: ${backlog}`).fill("To discuss on Monday");
  await option(page, written, "Does not apply to us…").check();
  await option(page, commits, "For some").check();
  await page.getByRole("button", { name: "Next: Beginner" }).click();
  await expect(practice(page, written).getByRole("alert")).toContainText("say in a few words why");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Base");
  expect(await stored()).toEqual({
    "CO-1a": { state: "unanswered", note: "To discuss on Monday", revision: 1 },
    "CO-1c": { value: 25, revision: 1 },
  });
});

test("without JavaScript a screen of one person is not saved as another's, who signed in since", async ({ openAs }) => {
  const page = await openAs("lead@demo.test", { javaScriptEnabled: false });
  await page.goto(`/assessments/${draft}`);
  await option(page, backlog, "For some").check();
  const { cookies } = JSON.parse(readFileSync(stateFile("member@demo.test"), "utf8"));
  await page.context().clearCookies();
  await page.context().addCookies(cookies);
  await page.getByRole("button", { name: "Next: Beginner" }).click();
  await expect(page.getByText("What was on the last screen was not saved.")).toBeVisible();
  await expect(page.getByText("in this browser Member 1 of Checkout is signed in now")).toBeVisible();
  expect(await stored()).toEqual({});
});

test("without JavaScript the form posts and leads on", async ({ openAs }) => {
  const page = await openAs("lead@demo.test", { javaScriptEnabled: false });
  await page.goto(`/assessments/${draft}`);
  await option(page, backlog, "For some").check();
  await option(page, commits, "We do not know").check();
  await page.getByRole("button", { name: "Next: Beginner" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Beginner");
  expect(await stored()).toMatchObject({ "CO-1a": { value: 25 }, "CO-1c": { state: "unknown" } });
  await page.getByRole("button", { name: "Back: Base" }).click();
  await expect(option(page, backlog, "For some")).toBeChecked();
});

test("without a connection an answer is kept, said to be unsaved, and sent when the connection returns", async ({
  openAs,
}) => {
  const page = await openAs("lead@demo.test");
  await page.goto(`/assessments/${draft}`);
  await option(page, backlog, "For some").click();
  await saved(page);
  await page.context().setOffline(true);
  await option(page, commits, "For most or all").click();
  await expect(saveState(page)).toContainText("Not saved yet: no connection");
  await page.context().setOffline(false);
  await saved(page);
  expect((await stored())["CO-1c"]?.value).toBe(100);
});

test("an answer that was waiting when the window was closed is sent by the next visit", async ({ openAs }) => {
  const page = await openAs("lead@demo.test");
  await page.route("**/answers/**", (route) => route.abort());
  await page.goto(`/assessments/${draft}`);
  await option(page, backlog, "For most or all").click();
  await expect(saveState(page)).toContainText("Not saved yet");
  await page.unroute("**/answers/**");
  await page.goto(`/assessments/${draft}`);
  await expect(option(page, backlog, "For most or all")).toBeChecked();
  await expect.poll(async () => (await stored())["CO-1a"]?.value).toBe(100);
});

test("one answer is on its way at a time: quick clicks are neither sent twice nor taken for somebody else's", async ({
  openAs,
}) => {
  const page = await openAs("lead@demo.test");
  // The gap between the head of an acknowledgement and its body, which a click may fall into, made wide.
  await page.addInitScript(() => {
    const fetched = window.fetch.bind(window);
    window.fetch = async (...asked) => {
      const response = await fetched(...asked);
      const json = response.json.bind(response);
      if (!response.url.includes("/answers/")) return response;
      const later = new Promise((resolve) => setTimeout(resolve, 400));
      return Object.assign(response, { json: () => later.then((): unknown => json()) });
    };
  });
  const sent: unknown[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/answers/")) sent.push(request.postDataJSON());
  });
  await page.goto(`/assessments/${draft}`);
  await expect(option(page, backlog, "For some")).toBeEnabled();
  const acknowledged = page.waitForResponse((response) => response.url().includes("/answers/"));
  await option(page, backlog, "For some").click();
  await acknowledged;
  await option(page, backlog, "For at least half").click();
  await option(page, backlog, "For most or all").click();
  await expect.poll(async () => (await stored())["CO-1a"]?.value).toBe(100);
  await saved(page);
  expect(sent).toEqual([
    { value: 25, revision: 0 },
    { value: 100, revision: 1 },
  ]);
  await expect(practice(page, backlog).getByRole("alert")).toHaveCount(0);
});

test("two windows: whoever was slower sees both answers and chooses", async ({ openAs }) => {
  const page = await openAs("lead@demo.test");
  await page.goto(`/assessments/${draft}`);
  await expect(option(page, backlog, "For some")).toBeEnabled();
  await answer(lead, draft, { "CO-1a": { value: 100 } });
  await option(page, backlog, "For some").click();
  const conflict = practice(page, backlog).getByRole("alert");
  await expect(conflict).toContainText("There: For most or all. Here: For some.");
  await expect(saveState(page)).toContainText("an answer waits for your choice");
  await expectNoFindings(page, "an answer that was overtaken");
  await page.reload();
  await expect(conflict).toContainText("There: For most or all. Here: For some.");
  await page.getByRole("button", { name: "Review and publish" }).click();
  await expect(saveState(page)).toContainText("Choose first, then go on.");
  await conflict.getByRole("button", { name: "Use the one from here" }).click();
  await saved(page);
  await expect.poll(async () => (await stored())["CO-1a"]?.value).toBe(25);
});

test("the review waits for the answer that is still on its way", async ({ openAs }) => {
  const page = await openAs("lead@demo.test");
  await page.route("**/answers/**", async (route) => {
    // The server takes its time: the form is left before it has answered.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  await page.goto(`/assessments/${draft}`);
  await option(page, backlog, "For most or all").click();
  await page.getByRole("button", { name: "Review and publish" }).click();
  await page.waitForURL("**/publish");
  await expect(page.getByText("1 answered, 84 unanswered")).toBeVisible();
});

test.describe("with a result to begin from", () => {
  let admin: APIRequestContext;
  let team: { teamId: string; draft: string };

  test.beforeEach(async ({ apiAs }) => {
    admin = await apiAs("admin@demo.test");
    team = await startInNewTeam(admin, lead);
    await answer(lead, team.draft, { "CO-1a": { value: 50 }, "CO-1b": { value: 100 }, "CO-1c": { state: "unknown" } });
    expect((await lead.post(`assessments/${team.draft}/publication`, { data: {} })).status()).toBe(201);
  });
  test.afterEach(async () => {
    expect((await admin.post(`teams/${team.teamId}/archive`)).status()).toBe(204);
  });

  async function answersOf(assessmentId: string) {
    const { answers } = (await (await lead.get(`assessments/${assessmentId}`)).json()) as {
      answers: Record<string, { value?: number; state?: string }>;
    }; // our own API
    return Object.fromEntries(Object.entries(answers).map(([id, { value, state }]) => [id, value ?? state]));
  }

  for (const javaScriptEnabled of [true, false]) {
    test(`what was said last time is confirmed one by one or together, ${javaScriptEnabled ? "with" : "without"} script`, async ({
      openAs,
    }) => {
      const page = await openAs("lead@demo.test", { javaScriptEnabled });
      await page.goto(`/teams/${team.teamId}`);
      await page.getByLabel("Model").selectOption("cdmm");
      await page.getByRole("button", { name: "Start an assessment", exact: true }).click();
      await page.waitForURL("**/assessments/*/again");
      const id = new URL(page.url()).pathname.split("/").at(-2) ?? "";
      await page.goto(`/assessments/${id}?category=culture&level=base`);
      await expect(practice(page, backlog)).toContainText("Last time: For at least half.");
      expect(await answersOf(id)).toEqual({});
      // What was written before stays.
      await practice(page, backlog).getByText("Note", { exact: true }).click();
      await practice(page, backlog).getByLabel(`Note: ${backlog}`).fill("Seen on Monday");
      await practice(page, backlog).getByRole("button", { name: "Still so" }).click();
      await expect.poll(() => answersOf(id)).toEqual({ "CO-1a": 50 });
      await expect(practice(page, backlog).getByLabel(`Note: ${backlog}`)).toHaveValue("Seen on Monday");
      const { answers } = await (await lead.get(`assessments/${id}`)).json();
      expect(answers["CO-1a"]).toMatchObject({ value: 50, note: "Seen on Monday" });
      await expect(option(page, backlog, "For at least half")).toBeChecked();
      await page.getByRole("button", { name: /^Still so: \d unchanged/ }).click();
      await expect.poll(() => answersOf(id)).toEqual({ "CO-1a": 50, "CO-1b": 100, "CO-1c": "unknown" });
      await expect(page.getByRole("button", { name: /^Still so: \d unchanged/ })).toBeHidden();
    });
  }

  test("what was confirmed with others is an answer of its own as soon as somebody chooses it once more", async ({
    openAs,
  }) => {
    const started = await lead.post(`teams/${team.teamId}/assessments`, { data: { model: "cdmm", carryOver: true } });
    const { id }: { id: string } = await started.json();
    const confirmed = await lead.post(`assessments/${id}/confirmation`, { data: { category: "culture" } });
    expect(await confirmed.json()).toEqual({ confirmed: 2 });
    const marks = async () => {
      const { answers } = (await (await lead.get(`assessments/${id}`)).json()) as {
        answers: Record<string, { carried?: true }>;
      }; // our own API
      return Object.entries(answers).flatMap(([practiceId, { carried }]) => (carried ? [practiceId] : []));
    };
    const posted = await openAs("lead@demo.test", { javaScriptEnabled: false });
    await posted.goto(`/assessments/${id}?category=culture&level=base`);
    await posted.getByRole("button", { name: "Next: Beginner" }).click();
    await expect(posted.getByRole("heading", { level: 1 })).toContainText("Beginner");
    expect(await marks()).toEqual(["CO-1a", "CO-1b"]);
    const page = await openAs("lead@demo.test");
    await page.goto(`/assessments/${id}?category=culture&level=base`);
    await expect(practice(page, backlog)).toContainText("Confirmed as before, together with others.");
    await option(page, backlog, "For at least half").click();
    await expect.poll(marks).toEqual(["CO-1b"]);
  });

  test("a button that waits for answers on their way says so, and does its work when they have arrived", async ({
    openAs,
  }) => {
    const started = await lead.post(`teams/${team.teamId}/assessments`, { data: { model: "cdmm", carryOver: true } });
    const { id }: { id: string } = await started.json();
    const page = await openAs("lead@demo.test");
    await page.route("**/answers/**", (route) => route.abort());
    await page.goto(`/assessments/${id}/again?category=culture`);
    await option(page, commits, "For some").click();
    await expect(saveState(page)).toContainText("Not saved yet: no connection");
    const confirm = page.getByRole("button", { name: "Confirm 2 practices as before" });
    await confirm.click();
    await expect(saveState(page)).toContainText("What you pressed waits for that.");
    await confirm.click();
    expect(await answersOf(id)).toEqual({});
    await page.unroute("**/answers/**");
    await expect.poll(() => answersOf(id)).toEqual({ "CO-1a": 50, "CO-1b": 100, "CO-1c": 25 });
    await expect(page.getByText("2 practices confirmed as before.")).toBeVisible();
  });
});
