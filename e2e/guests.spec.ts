import type { Page } from "@playwright/test";
import { expectNoFindings } from "./support/axe";
import { deleteDraft, expect, saveState, teamNamed, test } from "./support/test";

const platforms = "There is an agreed list of platforms, languages and frameworks, and new work stays on it.";
const systems = "We keep a current list of our systems, their dependencies and where they run.";
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const practice = (page: Page, statement: string) => page.getByRole("group", { name: statement });

/** The open assessment of a journey; it goes with it, whatever happened. */
let draft = "";
test.beforeEach(async ({ apiAs }) => {
  const lead = await apiAs("lead@demo.test");
  const teamId = await teamNamed(lead, "Checkout");
  const response = await lead.post(`teams/${teamId}/assessments`, {
    data: { model: "cdmm", mode: "votes", votes: "anonymous", categories: ["design"] },
  });
  expect(response.status()).toBe(201);
  const { id }: { id: string } = await response.json();
  draft = id;
});
test.afterEach(async ({ apiAs }) => {
  await deleteDraft(await apiAs("lead@demo.test"), draft);
});

test("a guest comes in on a phone, votes until the reveal, and is counted like everybody", async ({
  openAs,
  apiAs,
}) => {
  test.slow();
  const lead = await openAs("lead@demo.test");
  await lead.goto(`/assessments/${draft}/discussion`);
  await lead.getByRole("link", { name: "Let guests vote" }).click();
  await lead.getByRole("button", { name: "Open a link for guests" }).click();
  await expect(lead.getByRole("img", { name: /Code for phones/ })).toBeVisible();
  const link = await lead.getByLabel("Address for guests").inputValue();
  await expectNoFindings(lead, "an open link");
  await expect(lead.getByText("Nobody has come in")).toBeVisible();

  const asked: string[] = [];
  const guest = await openAs("nobody", phone);
  guest.on("request", (request) => asked.push(`${request.url()} ${request.headers()["referer"] ?? ""}`));
  await guest.goto(link);
  await expect(guest.getByLabel("Code of the link")).toHaveCount(0);
  expect(new URL(guest.url()).hash).toBe("");
  await expectNoFindings(guest, "coming in as a guest");
  await guest.getByLabel("Your name").fill("Kim");
  await guest.getByRole("button", { name: "Go to the questions" }).click();
  await expect(guest.getByText("Guest of Checkout, Demo, as Kim")).toBeVisible();
  await expect(guest.getByText("Nobody sees your votes before they are revealed")).toBeVisible();
  await expect(guest.getByRole("link", { name: "Teams" })).toHaveCount(0);
  await practice(guest, platforms).getByLabel("For most or all").check();
  await expect(saveState(guest)).toHaveText("Saved");

  // Without a connection a vote waits in the window, and nowhere on the device.
  await guest.context().setOffline(true);
  await practice(guest, systems).getByLabel("For some").check();
  await expect(saveState(guest)).toContainText("leave it open");
  expect(await guest.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await guest.context().setOffline(false);
  await expect(saveState(guest)).toHaveText("Saved");
  await expectNoFindings(guest, "voting as a guest");
  await guest.goto("/guest?category=design&level=base");
  await expect(practice(guest, systems).getByLabel("For some")).toBeChecked();
  await guest.goto("/guest/finish");
  await guest.getByRole("button", { name: "I have finished" }).click();
  await expect(guest.getByRole("heading", { name: "Thank you, you have finished" })).toBeVisible();
  await expect(guest.getByText("1 of 6 has finished")).toBeVisible();
  await expectNoFindings(guest, "a guest who has finished");

  // The code was in no address that was asked for, and no other site learnt it.
  const code = link.split("#")[1] ?? "";
  expect(code).toHaveLength(32);
  expect(asked.filter((one) => one.includes(code))).toEqual([]);

  for (const member of ["lead@demo.test", "member@demo.test", "member2@demo.test"] as const) {
    const api = await apiAs(member);
    const data = { value: 100, revision: 0 };
    expect((await api.put(`assessments/${draft}/votes/DA-1a`, { data })).status()).toBe(200);
  }
  // The page of who has finished counts on by itself, and shows the meeting's clock as the team's pages do.
  const member = await apiAs("member@demo.test");
  expect((await member.post(`assessments/${draft}/finish`, { data: {} })).status()).toBe(200);
  await expect(guest.getByText("2 of 6 have finished")).toBeVisible();
  await expect(guest.getByRole("timer")).toHaveCount(0);
  const meeting = await apiAs("lead@demo.test");
  expect((await meeting.put(`assessments/${draft}/meeting`, { data: { minutes: 45 } })).status()).toBe(204);
  await expect(guest.getByRole("timer")).toBeVisible();
  await expect(guest.getByRole("listitem").filter({ hasText: "Vote: Design" })).toBeVisible();
  await expectNoFindings(guest, "a guest in a meeting");

  await lead.goto(`/assessments/${draft}/guests`);
  await expect(lead.getByText("1 guest came in")).toBeVisible();
  await lead.goto(`/assessments/${draft}/discussion`);
  await expect(lead.getByText("1 guest is among the voters.")).toBeVisible();
  await lead.locator("summary").filter({ hasText: "Reveal the votes" }).click();
  await lead.getByRole("button", { name: "Reveal now" }).click();
  await expect(lead.getByRole("heading", { name: "What your team voted" })).toBeVisible();
  const { items } = await (await (await apiAs("lead@demo.test")).get(`assessments/${draft}/agreement`)).json();
  expect(items[0]).toMatchObject({ practice: "DA-1a", n: 4, suggested: 100 });
  expect(await lead.content()).not.toContain("Kim");

  await expect(guest.getByText("Voting has ended.")).toBeVisible();
  await expectNoFindings(guest, "a guest after the reveal");
  await guest.goto(`/assessments/${draft}/discussion`);
  await expect(guest).toHaveURL(/\/sign-in/);
});

test("a guest who is still voting is told of the reveal, and nothing changes under their hands", async ({
  openAs,
  apiAs,
}) => {
  const api = await apiAs("lead@demo.test");
  const { link }: { link: string } = await (await api.post(`assessments/${draft}/guest-links`)).json();
  expect((await api.put(`assessments/${draft}/meeting`, { data: { minutes: 45 } })).status()).toBe(204);
  const guest = await openAs("nobody");
  await guest.goto(link);
  await guest.getByRole("button", { name: "Go to the questions" }).click();
  await practice(guest, platforms).getByLabel("For some").check();
  // All is voted on here: an address without a screen would lead on to the next one.
  await practice(guest, systems).getByLabel("For some").check();
  await expect(saveState(guest)).toHaveText("Saved");
  await expect(guest.getByText(/Vote: Design & Architecture · \d+:\d\d left/)).toBeVisible();
  await expect(guest.getByText("0 of 6 have finished")).toBeVisible();
  expect((await api.post(`assessments/${draft}/finish`, { data: {} })).status()).toBe(200);
  await expect(guest.getByText("1 of 6 has finished")).toBeVisible();
  await expect(practice(guest, platforms).getByLabel("For some")).toBeChecked();

  expect((await api.post(`assessments/${draft}/reveal`, { data: {} })).status()).toBe(200);
  await expect(guest.getByText("The votes on Design & Architecture are revealed.")).toBeVisible();
  await expect(practice(guest, platforms).getByLabel("For some")).toBeChecked();
  await expectNoFindings(guest, "a guest at the reveal");
  await guest.getByRole("link", { name: "Go on" }).click();
  await expect(guest.getByText("Voting has ended.")).toBeVisible();
});

test("a link that is closed keeps guests out, also those who were in; without JavaScript a code is typed", async ({
  openAs,
  apiAs,
}) => {
  const api = await apiAs("lead@demo.test");
  const { id, link }: { id: string; link: string } = await (await api.post(`assessments/${draft}/guest-links`)).json();
  const guest = await openAs("nobody", { javaScriptEnabled: false });
  await guest.goto("/guest/join");
  await guest.getByLabel("Code of the link").fill(link);
  await guest.getByRole("button", { name: "Go to the questions" }).click();
  await practice(guest, platforms).getByLabel("For some").check();
  await guest.getByRole("button", { name: /^Next/ }).click();
  await expect(guest.getByRole("heading", { level: 1 })).toContainText("Beginner");

  const lead = await openAs("lead@demo.test");
  await lead.goto(`/assessments/${draft}/guests`);
  await lead.getByRole("button", { name: /Close it/ }).click();
  await expect(lead.getByText("Closed; it would have ended")).toBeVisible();
  for (const path of ["guest/votes", "guest/events"]) {
    expect((await guest.request.get(`/api/v1/${path}`)).status(), path).toBe(401);
  }
  expect((await api.delete(`assessments/${draft}/guest-links/${id}`)).status()).toBe(409);
  // A screen that is posted now is not saved, and says so.
  await guest.getByRole("button", { name: "Finish voting" }).first().click();
  await expect(guest).toHaveURL(/\/guest\/join\?ended/);
  await expect(guest.getByText("what you chose last was not saved")).toBeVisible();
  await guest.getByLabel("Code of the link").fill(link);
  await guest.getByRole("button", { name: "Go to the questions" }).click();
  await expect(guest.getByRole("alert")).toContainText("This link does not work");

  // By the next link the same browser goes on as the voter it was.
  const again: { link: string } = await (await api.post(`assessments/${draft}/guest-links`)).json();
  await guest.getByLabel("Code of the link").fill(again.link);
  await guest.getByRole("button", { name: "Go to the questions" }).click();
  await guest.goto("/guest?category=design&level=base");
  await expect(practice(guest, platforms).getByLabel("For some")).toBeChecked();
  await expect(guest.getByText("1 guest is among the voters.")).toBeVisible();
});

test("a guest's cookie opens nothing but the guest's own votes", async ({ openAs, apiAs, baseURL }) => {
  const api = await apiAs("lead@demo.test");
  const { link }: { link: string } = await (await api.post(`assessments/${draft}/guest-links`)).json();
  const guest = await openAs("nobody");
  await guest.goto(link);
  await guest.getByRole("button", { name: "Go to the questions" }).click();
  await expect(guest).toHaveURL(/\/guest$/);
  const cookies = await guest.context().cookies();
  const own = cookies.find(({ name }) => name.endsWith("altimeter.guest"));
  expect(own).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  const paths = ["", "/votes", "/agreement", "/score", "/guest-links", "/answers.csv", "/events", "/meeting"];
  for (const path of [...paths.map((part) => `assessments/${draft}${part}`), "me", "teams"]) {
    expect((await guest.request.get(`/api/v1/${path}`)).status(), path).toBe(401);
  }
  const far = await guest.request.get("/api/v1/guest/votes");
  expect(await far.json()).toEqual({ voters: 6, guests: 1, finished: 0, categories: [{ id: "design" }] });
  const vote = (practiceId: string, headers: Record<string, string>) =>
    guest.request.put(`/api/v1/guest/votes/${practiceId}`, { data: { value: 50, revision: 0 }, headers });
  expect((await vote("DA-1a", { Origin: "https://elsewhere.test" })).status()).toBe(403);
  expect((await vote("CO-1a", { Origin: baseURL ?? "" })).status()).toBe(409);
  expect((await vote("DA-1a", { Origin: baseURL ?? "" })).status()).toBe(200);
});

test("a code that leads nowhere can be typed anew, and whoever comes in next has none of the one before", async ({
  openAs,
  apiAs,
}) => {
  const api = await apiAs("lead@demo.test");
  const { id, link }: { id: string; link: string } = await (await api.post(`assessments/${draft}/guest-links`)).json();
  expect((await api.delete(`assessments/${draft}/guest-links/${id}`)).status()).toBe(204);
  const next: { link: string } = await (await api.post(`assessments/${draft}/guest-links`)).json();
  const guest = await openAs("nobody");
  await guest.goto(link);
  await guest.getByRole("button", { name: "Go to the questions" }).click();
  await expect(guest.getByText("This link does not work")).toBeVisible();
  await guest.getByRole("button", { name: "Type in another code" }).click();
  await guest.getByLabel("Code of the link").fill(next.link);
  await guest.getByRole("button", { name: "Go to the questions" }).click();
  await expect(guest.getByText("Guest of Checkout, Demo")).toBeVisible();

  await guest.goto("/guest/join?ended");
  await expect(guest.getByText("Somebody voted in this browser before")).toBeVisible();
  await expectNoFindings(guest, "coming in after a link has ended");
  await guest.getByRole("link", { name: "Go on voting" }).click();
  await guest.getByText("Leave", { exact: true }).click();
  await expect(guest.getByText("whoever comes in here next is another voter")).toBeVisible();
  await expectNoFindings(guest, "leaving as a guest");
  await guest.getByRole("button", { name: "Leave for good" }).click();
  await expect(guest.getByLabel("Code of the link")).toBeVisible();
  await expect(guest.getByText("Somebody voted in this browser before")).toHaveCount(0);
});
