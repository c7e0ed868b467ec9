// Every chart of a unit, read back and compared with what the API answers, figure by figure.

import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { hostileNames, hostileUnit } from "@/e2e/support/hostile-unit";
import { readSvg } from "@/e2e/support/svg-reading";
import { refusal } from "@/e2e/support/viewers";
import { getModelVersion } from "@/lib/catalogue/queries";
import { bounds, ofMost, oneDecimal, signed } from "@/lib/format/numbers";
import { countOf } from "@/lib/format/words";
import type { Model } from "@/lib/models/types";
import { gapsOf } from "./gaps";
import { overviewInput, trendInput, unitChartInput } from "./input";
import { getOverview } from "./queries/get-overview";
import { getTrend } from "./queries/get-trend";
import { getUnitChart } from "./queries/get-unit-chart";
import { periodLabel } from "./sentences";
import type { OverviewView, TrendView } from "./types";

const at = "2026-06-30";
const timeZone = "Europe/Berlin";

let all: Awaited<ReturnType<typeof hostileUnit>>;
let overview: OverviewView;
let trend: TrendView;
let model: Model;

const about = (file: string, more = {}) => unitChartInput.parse({ unitId: all.unitId, at, file, ...more });

async function read(file: string, more = {}) {
  const { body, type } = await getUnitChart(all.manager, about(file, more));
  expect(type).toBe("image/svg+xml; charset=utf-8");
  return readSvg(String(body));
}

beforeAll(async () => {
  all = await hostileUnit();
  overview = await getOverview(all.manager, overviewInput.parse({ unitId: all.unitId, at, limit: 200 }));
  trend = await getTrend(all.manager, trendInput.parse({ unitId: all.unitId, to: at }));
  ({ model } = await getModelVersion(all.manager, { key: "cdmm" }));
});

const categoryName = (id: string) => model.categories.find((category) => category.id === id)?.name ?? "";

const middle = (figures: { median: number | null; q1: number | null; q3: number | null } | undefined) =>
  !figures || figures.median === null || figures.q1 === null || figures.q3 === null
    ? null
    : `${oneDecimal(figures.median)} (${oneDecimal(figures.q1)} to ${oneDecimal(figures.q3)})`;

test("each chart says of which unit, day and how many teams it is", async () => {
  for (const chart of ["strata", "levels", "trend", "gaps", "heatmap"]) {
    const { texts, description } = await read(`${chart}.svg`);
    expect(texts[0]).toContain(hostileNames.unit);
    expect(description).toContain("as of 30 June 2026");
    expect(description).toContain(`${overview.inForce} of ${overview.teams} teams have a current result`);
  }
});

test("where the teams stand: every median and quartile, and of how many teams", async () => {
  const { texts, groups } = await read("strata.svg");
  expect(groups).toHaveLength(overview.categories.length);
  overview.categories.forEach((category, at) => {
    const { median, q1, q3 } = category;
    expect(groups[at]?.title).toBe(
      `${categoryName(category.id)}, n ${category.n}: median index ${middle(category) ?? "–"}.`,
    );
    if (median === null || q1 === null || q3 === null) return;
    expect(texts).toContain(`n ${category.n}`);
    expect(texts).toContain(oneDecimal(median));
    expect(texts.join(" ")).toContain(`${oneDecimal(q1)} to ${oneDecimal(q3)}`);
  });
});

test("teams per level: every count, every width, every median and quartile", async () => {
  const { texts, groups, description } = await read("levels.svg");
  const levels = [{ id: "none", name: "Not yet at Base" }, ...model.levels];
  const bars = overview.categories.flatMap((category) =>
    levels.flatMap(({ id, name }) => {
      const teams = category.levels[id] ?? 0;
      return teams === 0 ? [] : [{ title: `${name}: ${teams} of ${category.n} teams`, teams, n: category.n }];
    }),
  );
  const drawn = groups.filter(({ title }) => / of \d+ teams?$/.test(title));
  expect(drawn.map(({ title, texts: said }) => ({ title, said }))).toEqual(
    bars.map(({ title, teams }) => ({ title, said: [String(teams)] })),
  );
  const whole = 880 - 48;
  drawn.forEach(({ widths }, place) => {
    const { teams = 0, n = 1 } = bars[place] ?? {};
    expect(widths[0]).toBeCloseTo((whole * teams) / n, 1);
  });
  for (const category of overview.categories) {
    expect(texts).toContain(`n ${category.n} · ${middle(category) ?? "–"}`);
    const teams = levels.map(({ id, name }) => `${name} ${category.levels[id] ?? 0}`).join(", ");
    expect(description).toContain(
      `${categoryName(category.id)}, n ${category.n}: ${teams}. Median index ${middle(category) ?? "–"}.`,
    );
  }
});

test("over time: every period with its figures, its n and how far the same teams moved", async () => {
  const { groups } = await read("trend.svg");
  for (const { id } of overview.categories) {
    const group = groups.find(({ title }) =>
      title.startsWith(`${categoryName(id)}, median at the end of each quarter: `),
    );
    for (const period of trend.periods) {
      const now = period.categories.find((category) => category.id === id);
      const change = period.likeForLike.change[id] ?? null;
      const same = change === null ? "" : `; same teams ${signed(change)}, n ${period.likeForLike.counts[id] ?? 0}`;
      const figures = middle(now);
      const said = figures === null ? "no current result" : `${figures}, n ${now?.n ?? 0}${same}`;
      expect(group?.title).toContain(`${periodLabel(period, "quarter", timeZone)} ${said}`);
    }
    const counts = trend.periods.map(({ categories }) => String(categories.find((one) => one.id === id)?.n ?? 0));
    const from = group?.texts.indexOf("n") ?? -1;
    const labels = new Set(trend.periods.map((period) => periodLabel(period, "quarter", timeZone)));
    expect(group?.texts.slice(from + 1).filter((text) => !labels.has(text))).toEqual(counts);
  }
});

test("gaps: the first twenty in their order, each with its number and the width of its bar", async () => {
  const { groups, texts } = await read("gaps.svg");
  const gaps = gapsOf(model, overview.practices);
  const statementOf = new Map(model.practices.map(({ id, statement }) => [id, statement]));
  expect(groups).toHaveLength(Math.min(20, gaps.length));
  groups.forEach(({ title, texts: said, widths: [track = 0, own = 0] }, place) => {
    const { practice = "", lacks = 0, n = 1, blocks = 0 } = gaps[place] ?? {};
    const lacking = `${lacks} of ${countOf(n, "team")} ${lacks === 1 ? "lacks" : "lack"} it`;
    expect(title.startsWith(`${lacking}: ${statementOf.get(practice) ?? "?"}`)).toBe(true);
    expect(said).toContain(lacking);
    expect(own / track).toBeCloseTo(lacks / n, 3);
    expect(/It blocks (\d+) other/.exec(title)?.[1] ?? "0").toBe(String(blocks));
  });
  if (gaps.length > 20) expect(texts.join(" ")).toContain(`And ${countOf(gaps.length - 20, "more practice")}`);
});

test("teams: every level and index with its bounds, in the order of the overview, by page", async () => {
  const { groups } = await read("heatmap.svg");
  const cells = overview.heatmap.items.flatMap(({ team, stale, categories }) =>
    categories.map(({ id, level, index, low, high, max }) => {
      const name = model.levels.find((one) => one.id === level)?.name ?? "not yet at Base";
      const open = bounds({ low, high });
      const said = index === null ? ["not assessed"] : [name, ofMost(index, max) + (open === null ? "" : ` (${open})`)];
      return {
        title: `${team.name}, ${categoryName(id)}: ${said.join(", ")}${stale ? ", no longer current" : ""}`,
        texts: index === null ? ["not assessed"] : [name, open?.replace(" to ", "–") ?? oneDecimal(index)],
      };
    }),
  );
  // Breaking a line leaves a space at its end.
  expect(groups.map(({ title, texts }) => ({ title, texts: texts.join(" ").replace(/\s+/g, " ") }))).toEqual(
    cells.map(({ title, texts }) => ({ title, texts: texts.join(" ") })),
  );
  const [first, second] = overview.heatmap.items;
  const page = await read("heatmap.svg", { limit: 1, after: first?.team.id });
  expect(new Set(page.groups.map(({ title }) => title.split(", ")[0]))).toEqual(
    new Set(second && second.categories.length > 0 ? [second.team.name.split(", ")[0]] : []),
  );
});

test("each chart as PNG is the same picture, and not an empty one", async () => {
  for (const chart of ["strata", "levels", "trend", "gaps", "heatmap"]) {
    const { body, type } = await getUnitChart(all.manager, about(`${chart}.png`));
    expect(type).toBe("image/png");
    const { channels, isOpaque } = await sharp(body).stats();
    expect(isOpaque).toBe(true);
    expect(channels[0]?.stdev).toBeGreaterThan(5);
  }
});

test("no chart is there for a manager of the unit beside it, or for a team", async () => {
  for (const file of unitChartInput.shape.file.options) {
    await expect(getUnitChart(all.ofSibling, about(file))).rejects.toEqual(refusal("not_found"));
    await expect(getUnitChart(all.member, about(file))).rejects.toEqual(refusal("not_found"));
  }
});
