import type { APIRequestContext } from "@playwright/test";
import { readPdf } from "./support/pdf-reading";
import { readSvg } from "./support/svg-reading";
import { expect, test } from "./support/test";
import { readXlsx, recordsOf } from "./support/xlsx-reading";

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

type Counts = {
  readonly id: string;
  readonly options: Readonly<Record<string, number>>;
  readonly n: number;
  readonly skipped: number;
};

const oneDecimal = (value: number) =>
  new Intl.NumberFormat("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    Math.round(value * 1e9) / 1e9,
  );

async function rootOf(api: APIRequestContext): Promise<string> {
  const { items } = await (await api.get("units")).json();
  return items.find((unit: { parentId: string | null }) => unit.parentId === null).id;
}

test("the manager sees coverage, teams by unit and alphabet, and the same figures as the API", async ({
  openAs,
  apiAs,
}) => {
  const api = await apiAs("manager@demo.test");
  const overview = (await (await api.get(`units/${await rootOf(api)}/overview`)).json()) as Overview; // our own API
  expect(overview).toMatchObject({ teams: 11, inForce: 9, stale: 1, never: 1 });

  const page = await openAs("manager@demo.test");
  await page.goto("/dashboard");
  await expect(page.getByRole("heading", { level: 1, name: "Demo" })).toBeVisible();
  await expect(page.getByText("9 of 11 teams")).toBeVisible();
  const heatmap = page.getByRole("table", { name: /^Level and index of each team/ });
  const names = await heatmap.locator("tbody th a").allInnerTexts();
  const groups = await heatmap.locator("tbody").all();
  expect(await heatmap.locator("tbody th[scope=rowgroup]").allInnerTexts()).toEqual(["Commerce", "Data", "Platform"]);
  for (const group of groups) {
    const own = await group.locator("th a").allInnerTexts();
    expect(own).toEqual(own.toSorted((a, b) => a.localeCompare(b, "en")));
  }
  expect(names).toEqual(overview.heatmap.items.map(({ team }) => team.name));
  for (const { team, categories } of overview.heatmap.items) {
    const row = heatmap.getByRole("row", { name: new RegExp(`^${team.name}`) });
    const text = await row.innerText();
    for (const { index } of categories) {
      if (index !== null && !/\d–\d/.test(text)) expect(text).toContain(oneDecimal(index));
    }
  }
  const perLevel = page.getByRole("region", { name: "Teams per level" });
  for (const { n, median } of overview.categories) {
    await expect(perLevel).toContainText(`n ${n} · median ${oneDecimal(median ?? Number.NaN)}`);
  }
  await perLevel.getByText("The same figures as a table").click();
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

test("two days are compared as the API compares them, and what many teams lack leads to the practice and to the teams", async ({
  openAs,
  apiAs,
}) => {
  const api = await apiAs("manager@demo.test");
  const root = await rootOf(api);
  const { n, categories } = await (await api.get(`units/${root}/comparison?from=2025-12-31`)).json();
  const { practices, shared, inForce } = await (await api.get(`units/${root}/overview`)).json();

  const page = await openAs("manager@demo.test");
  await page.goto("/dashboard");
  await page.getByLabel("Compared with").fill("2025-12-31");
  await page.getByRole("button", { name: "Show" }).click();
  const compared = page.getByRole("region", { name: "Two days compared" });
  await expect(compared).toContainText(`and ${n.both} on both days`);
  for (const { from, to, change } of categories) {
    const row = compared.getByRole("row").filter({ hasText: oneDecimal(from.median) });
    const signed = `${change < 0 ? "−" : "+"}${oneDecimal(Math.abs(change))}`;
    await expect(
      row
        .filter({ hasText: signed })
        .filter({ hasText: oneDecimal(to.median) })
        .first(),
    ).toBeVisible();
  }

  const gaps = page.getByRole("region", { name: "What many teams lack" });
  await expect(gaps).toContainText(`Counted are the ${shared} of ${inForce} teams that shared their answers`);
  const first = gaps.getByRole("listitem").first();
  const link = first.getByRole("link").filter({ hasNotText: /lack it|Make an action/ });
  const id = (await link.getAttribute("href"))?.split("/").at(-1) ?? "";
  const { options, n: valued, skipped }: Counts = practices.find((practice: Counts) => practice.id === id);
  const lacks = (options["0"] ?? 0) + (options["25"] ?? 0) + skipped;
  await expect(first).toContainText(`${lacks} of ${valued + skipped} teams`);
  await link.click();
  await page.waitForURL(`**/models/cdmm/practices/${id}`);

  await page.goBack();
  await first.getByRole("link", { name: /lack it/ }).click();
  await page.waitForURL(`**/units/${root}/practices/${id}?model=cdmm`);
  const { teams } = await (await api.get(`units/${root}/practices/${id}`)).json();
  expect(teams.filter((of: { lacks: boolean }) => of.lacks)).toHaveLength(lacks);
  for (const { team } of teams) await expect(page.getByRole("main").getByText(team.name).first()).toBeVisible();
});

test("the report and the table are taken along, and say what the page says", async ({ openAs }) => {
  const page = await openAs("manager@demo.test");
  await page.goto("/dashboard");
  const fileOf = async (name: string) => {
    const address = await page.getByRole("link", { name, exact: true }).getAttribute("href");
    const response = await page.request.get(address ?? "");
    expect(response.status()).toBe(200);
    expect(response.headers()["content-disposition"]).toMatch(/^attachment; filename="Demo_cdmm_/);
    return response.body();
  };
  const { pages } = await readPdf(new Uint8Array(await fileOf("PDF")));
  expect(pages).toHaveLength(2);
  expect(pages[0]?.text).toContain("9 of 11 teams have a current result");
  const perLevel = page.getByRole("region", { name: "Teams per level" });
  for (const line of await perLevel.getByText(/^n \d+ · median/).allInnerTexts()) {
    expect(pages[0]?.text).toContain(line.replace("median ", ""));
  }
  const table = (await fileOf("CSV")).toString();
  const heatmap = page.getByRole("table", { name: /^Level and index of each team/ });
  for (const team of await heatmap.locator("tbody th a").allInnerTexts()) expect(table).toContain(`,${team},`);
  const sheets = readXlsx(new Uint8Array(await fileOf("XLSX")));
  const medians = sheets
    .filter(({ name }) => name === "Categories")
    .flatMap(recordsOf)
    .map((row) => row["Median index"]);
  for (const line of await perLevel.getByText(/^n \d+ · median/).allInnerTexts()) {
    expect(line).toContain(`median ${oneDecimal(Number(medians.shift()))} (`);
  }
  for (const name of ["Where the teams stand", "Teams", "Teams per level", "Over time", "What many teams lack"]) {
    const section = page.getByRole("region", { name, exact: true });
    const picture = async (format: string) => {
      const address = await section.getByRole("link", { name: `${name} as ${format}` }).getAttribute("href");
      const response = await page.request.get(address ?? "");
      expect(response.status(), `${name} as ${format}`).toBe(200);
      return response;
    };
    const svg = await picture("SVG");
    expect(svg.headers()["content-type"]).toContain("image/svg+xml");
    expect(readSvg(await svg.text()).description).toContain("9 of 11 teams have a current result");
    expect((await picture("PNG")).headers()["content-type"]).toBe("image/png");
  }
});

test("a round is chosen in the filter line, stays in every address, and can be compared with the one before", async ({
  openAs,
  apiAs,
}) => {
  const api = await apiAs("manager@demo.test");
  const { items: rounds } = await (await api.get("rounds")).json();
  const past = rounds.find(({ state }: { state: string }) => state === "over");
  const { progress } = await (await api.get(`rounds/${past.id}`)).json();

  const page = await openAs("manager@demo.test");
  await page.goto("/dashboard");
  await page.getByRole("combobox", { name: "Round" }).selectOption({ label: past.name });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText(`Round ${past.name}, `)).toBeVisible();
  await expect(page.getByText(`${progress.counts.published} of ${progress.teams} teams published in it`)).toBeVisible();
  await expect(page.getByLabel("On this day")).toBeHidden();
  const report = await page.request.get(
    (await page.getByRole("link", { name: "JSON", exact: true }).getAttribute("href")) ?? "",
  );
  expect((await report.json()).round).toMatchObject({ id: past.id, published: progress.counts.published });
  await page.getByRole("link", { name: "How far each team is" }).click();
  await page.getByRole("link", { name: "Dashboard of this round" }).click();
  await expect(page.getByRole("combobox", { name: "Round" })).toHaveValue(past.id);

  // The round that is open for Commerce is offered there, and the one before it is the one of all teams.
  await page.getByRole("combobox", { name: "Unit" }).selectOption({ label: "\u2003Commerce" });
  await page.getByRole("combobox", { name: "Round" }).selectOption("");
  await page.getByRole("button", { name: "Show" }).click();
  await page.getByRole("link", { name: / is open: show this round$/ }).click();
  await page.getByRole("link", { name: new RegExp(`^Compare with the round before: ${past.name}`) }).click();
  await expect(page.getByRole("region", { name: "Two days compared" })).toBeVisible();
  await expect(page.getByLabel("Compared with")).toHaveValue(past.endsOn);
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
