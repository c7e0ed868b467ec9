import { expect, test } from "./support/test";

type Overview = {
  readonly teams: number;
  readonly inForce: number;
  readonly stale: number;
  readonly never: number;
  readonly categories: readonly { readonly id: string; readonly n: number; readonly median: number | null }[];
  readonly heatmap: {
    readonly items: readonly {
      readonly team: { readonly id: string; readonly name: string };
      readonly assessmentId: string | null;
      readonly categories: readonly { readonly id: string; readonly index: number | null }[];
    }[];
  };
};

const oneDecimal = (value: number) =>
  new Intl.NumberFormat("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    Math.round(value * 1e9) / 1e9,
  );

test("the manager sees coverage, teams in the order of the alphabet, and the same figures as the API", async ({
  openAs,
  apiAs,
}) => {
  const api = await apiAs("manager@demo.test");
  const { items: units } = await (await api.get("units")).json();
  const root = units.find((unit: { parentId: string | null }) => unit.parentId === null);
  const overview = (await (await api.get(`units/${root.id}/overview`)).json()) as Overview; // our own API
  expect(overview).toMatchObject({ teams: 11, inForce: 9, stale: 1, never: 1 });

  const page = await openAs("manager@demo.test");
  await page.goto("/dashboard");
  await expect(page.getByRole("heading", { level: 1, name: "Demo" })).toBeVisible();
  await expect(page.getByText("9 of 11 teams")).toBeVisible();
  const heatmap = page.getByRole("table", { name: /^Level and index of each team/ });
  const names = await heatmap.locator("tbody th a").allInnerTexts();
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, "en")));
  expect(names).toEqual(overview.heatmap.items.map(({ team }) => team.name));
  for (const { team, categories } of overview.heatmap.items) {
    const row = heatmap.getByRole("row", { name: new RegExp(`^${team.name}`) });
    const text = await row.innerText();
    for (const { index } of categories) {
      if (index !== null && !/\d–\d/.test(text)) expect(text).toContain(oneDecimal(index));
    }
  }
  const levels = page.getByRole("table", { name: /^Teams per level/ });
  for (const { median } of overview.categories) {
    await expect(levels).toContainText(oneDecimal(median ?? Number.NaN));
  }
});

test("filters live in the address, and a cell leads to the team's result", async ({ openAs }) => {
  const page = await openAs("manager@demo.test");
  await page.goto("/dashboard");
  await page.getByRole("combobox", { name: "Unit" }).selectOption({ label: "\u2003Commerce" });
  await page.getByRole("combobox", { name: "Over time" }).selectOption("month");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Commerce" })).toBeVisible();
  expect(page.url()).toContain("every=month");
  await expect(page.getByText("4 of 4 teams")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Commerce" })).toBeVisible();
  await page.getByRole("link", { name: /^Checkout, Build & Deploy/ }).click();
  await page.waitForURL("**/result");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Checkout");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Commerce" })).toBeVisible();
});

test("an address that grew old shows the dashboard all the same", async ({ openAs }) => {
  const page = await openAs("manager@demo.test");
  const response = await page.goto("/dashboard?unit=nonsense&model=gone&every=week&at=yesterday");
  expect(response?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1, name: "Demo" })).toBeVisible();
});

test("whoever manages no unit is told so kindly, and one team is said to be one", async ({ openAs }) => {
  const lead = await openAs("lead@demo.test");
  await lead.goto("/dashboard");
  await expect(lead.getByText("You manage no unit.")).toBeVisible();
  const admin = await openAs("admin@demo.test");
  await admin.goto("/dashboard?at=2020-01-01");
  await expect(admin.getByText("No team has published a result yet.")).toBeVisible();
});
