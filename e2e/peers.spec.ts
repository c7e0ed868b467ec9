import type { APIRequestContext } from "@playwright/test";
import { startInNewTeam } from "./support/new-team";
import { answer, expect, teamNamed, test } from "./support/test";

let admin: APIRequestContext;
let lead: APIRequestContext;
let teamId: string;
let draft: string;

test.beforeEach(async ({ apiAs }) => {
  admin = await apiAs("admin@demo.test");
  lead = await apiAs("lead@demo.test");
  ({ teamId, draft } = await startInNewTeam(admin, lead));
});
test.afterEach(async () => {
  expect((await admin.post(`teams/${teamId}/archive`)).status()).toBe(204);
});

/** The first next step of Checkout's current result: something that the team lacks. */
async function nextStepOfCheckout() {
  const checkout = await teamNamed(lead, "Checkout");
  const { items }: { items: { id: string; state: string }[] } = await (
    await lead.get(`teams/${checkout}/assessments`)
  ).json();
  const assessment = items.find(({ state }) => state === "published")?.id ?? "";
  const { nextSteps }: { nextSteps: { id: string; statement: string }[] } = await (
    await lead.get(`assessments/${assessment}/report.json`)
  ).json();
  const [step] = nextSteps;
  if (!step) throw new Error("Checkout has a next step.");
  return { checkout, assessment, step };
}

test("a lead lets other teams ask, and is named beside their next step until the lead ends it", async ({
  openAs,
  apiAs,
}) => {
  const { checkout, assessment, step } = await nextStepOfCheckout();
  const { name }: { name: string } = await (await lead.get(`teams/${teamId}`)).json();
  await answer(lead, draft, { [step.id]: { value: 100 } });
  const published = await lead.post(`assessments/${draft}/publication`, { data: { share: "results" } });
  expect(published.status()).toBe(201);

  const settings = await openAs("lead@demo.test");
  const window = await openAs("member@demo.test");
  const beside = (address: string) => async () => {
    await window.goto(address);
    return window.getByRole("listitem").filter({ hasText: step.statement }).first().innerText();
  };
  const onTeam = beside(`/teams/${checkout}`);
  const onResult = beside(`/assessments/${assessment}/result`);
  expect(await onTeam()).not.toContain(name);

  await settings.goto(`/teams/${teamId}/members`);
  await settings.getByRole("button", { name: /^Switch it on/ }).click();
  await expect(settings.getByText(`${name} is named beside the practices that it has in place.`)).toBeVisible();
  expect(await onTeam()).toMatch(new RegExp(`Ask: .*${name}`));
  expect(await onResult()).toMatch(new RegExp(`Ask: .*${name}`));

  const practice = `/models/cdmm/practices/${step.id}`;
  const manager = await openAs("manager@demo.test");
  await manager.goto(practice);
  const canHelp = manager.getByRole("region", { name: "Who can help" });
  await expect(canHelp.getByRole("listitem").filter({ hasText: name })).toHaveText(/Commerce/);
  const namedFor = async (person: "observer@demo.test" | "manager@demo.test" | "outsider@other.test") => {
    const { items }: { items: { team: { name: string } }[] } = await (
      await (await apiAs(person)).get(`models/cdmm/practices/${step.id}/peers`)
    ).json();
    return items.map(({ team }) => team.name);
  };
  expect(await namedFor("manager@demo.test")).toContain(name);
  expect(await namedFor("observer@demo.test")).not.toContain(name);
  expect(await namedFor("outsider@other.test")).toEqual([]);

  await settings.getByRole("button", { name: /^Switch it off/ }).click();
  await expect(settings.getByText(`${name} is named nowhere.`)).toBeVisible();
  expect(await onTeam()).not.toContain(name);
  await manager.reload();
  await expect(canHelp).not.toContainText(name);
});

test("nobody but a lead decides it; a lead or an admin says what the team is about", async ({ openAs, apiAs }) => {
  expect((await admin.patch(`teams/${teamId}`, { data: { mayBeAsked: true } })).status()).toBe(403);
  const member = await openAs("member@demo.test");
  await member.goto(`/teams/${teamId}/members`);
  await expect(member.getByText("A lead of the team decides this, and nobody else.")).toBeVisible();
  await expect(member.getByRole("button", { name: /^Switch it/ })).toHaveCount(0);

  const window = await openAs("lead@demo.test");
  await window.goto(`/teams/${teamId}/members`);
  await window.getByRole("textbox", { name: "Tags" }).fill("till, Mobile, mobile");
  await window.getByRole("button", { name: /^Save.*tags$/ }).click();
  await expect(window.getByRole("textbox", { name: "Tags" })).toHaveValue("till, Mobile");
  const seen = await (await (await apiAs("member@demo.test")).get(`teams/${teamId}`)).json();
  expect(seen).toMatchObject({ tags: ["till", "Mobile"], mayBeAsked: false, can: { tag: false, offerHelp: false } });
});
