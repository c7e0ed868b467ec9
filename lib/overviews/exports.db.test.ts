// Every export of a unit, read back and compared with what the API answers, figure by figure.

import { beforeAll, describe, expect, test } from "vitest";
import { hostileNames, hostileUnit } from "@/e2e/support/hostile-unit";
import { readCsv } from "@/e2e/support/csv-reading";
import { readPdf } from "@/e2e/support/pdf-reading";
import { refusal } from "@/e2e/support/viewers";
import { clockOf, readXlsx, recordsOf, type ReadSheet } from "@/e2e/support/xlsx-reading";
import { getModelVersion } from "@/lib/catalogue/queries";
import { wallClock } from "@/lib/format/dates";
import { oneDecimal, signed } from "@/lib/format/numbers";
import { countOf } from "@/lib/format/words";
import type { Model } from "@/lib/models/types";
import { gapsOf } from "./gaps";
import { overviewInput, trendInput, unitReportInput } from "./input";
import { getOverview } from "./queries/get-overview";
import { getTrend } from "./queries/get-trend";
import { getUnitReport, getUnitReportFile } from "./queries/get-unit-report";
import { getOverviewTable, getOverviewWorkbook } from "./queries/get-unit-tables";
import { headlineOf, periodLabel } from "./sentences";
import type { OverviewView, TrendView } from "./types";

const at = "2026-06-30";
const timeZone = "Europe/Berlin";

let all: Awaited<ReturnType<typeof hostileUnit>>;
let about: ReturnType<typeof unitReportInput.parse>;
let overview: OverviewView;
let trend: TrendView;
let model: Model;

beforeAll(async () => {
  all = await hostileUnit();
  about = unitReportInput.parse({ unitId: all.unitId, at });
  overview = await getOverview(all.manager, overviewInput.parse({ unitId: all.unitId, at, limit: 200 }));
  trend = await getTrend(all.manager, trendInput.parse({ unitId: all.unitId, to: at }));
  ({ model } = await getModelVersion(all.manager, { key: "cdmm" }));
});

const categoryName = (id: string) => model.categories.find((category) => category.id === id)?.name ?? "";
const levelName = (id: string | null) => model.levels.find((level) => level.id === id)?.name ?? null;

const bytesOf = (body: string | Uint8Array) => (typeof body === "string" ? new TextEncoder().encode(body) : body);

test("the unit that is read back has figures that could be mixed up, and names that try to be more", () => {
  expect(overview).toMatchObject({ teams: 6, inForce: 4, stale: 1, never: 1, shared: 3 });
  expect(new Set(overview.categories.map(({ median }) => median)).size).toBeGreaterThan(3);
  expect(new Set(overview.categories.map(({ n }) => n)).size).toBeGreaterThan(1);
  const reached = overview.categories.flatMap(({ levels }) => Object.keys(levels).filter((id) => levels[id] !== 0));
  expect(new Set(reached).size).toBeGreaterThan(2);
  const changes = trend.periods.flatMap(({ likeForLike }) => Object.values(likeForLike.change));
  expect(changes.filter((change) => change !== null && change !== 0).length).toBeGreaterThan(4);
  expect(gapsOf(model, overview.practices).length).toBeGreaterThan(10);
  const names = overview.heatmap.items.map(({ team }) => team.name);
  for (const name of Object.values(hostileNames).slice(1)) expect(names).toContain(name);
});

describe("overview.xlsx", () => {
  let sheets: ReadonlyMap<string, ReadSheet>;
  const sheet = (name: string) => {
    const found = sheets.get(name);
    if (!found) throw new Error(`There is no sheet “${name}”.`);
    return found;
  };
  beforeAll(async () => {
    const { body } = await getOverviewWorkbook(all.manager, about);
    sheets = new Map(readXlsx(bytesOf(body)).map((one) => [one.name, one]));
  });

  test("has a sheet for each view, each with a head that stays, and no formula in any", () => {
    expect([...sheets.keys()]).toEqual(["About", "Categories", "Teams", "Over time", "Gaps", "Practices"]);
    for (const { name, hasFrozenHead, widths, head, rows, xml } of sheets.values()) {
      expect({ name, hasFrozenHead, widths: widths.length }).toEqual({
        name,
        hasFrozenHead: true,
        widths: head.length,
      });
      expect(xml).not.toMatch(/<f[ >/]/);
      for (const { type, format } of rows.flat()) if (type === "text") expect(format).toBe("@");
    }
  });

  test("says what it is about, and the coverage", () => {
    const said = new Map(sheet("About").rows.map(([label, cell]) => [label?.value, cell?.value ?? null]));
    const headline = headlineOf(trend, new Map(model.categories.map(({ id, name }) => [id, name])), timeZone);
    expect(Object.fromEntries(said)).toMatchObject({
      Unit: hostileNames.unit,
      "Time zone": timeZone,
      "Model key": "cdmm",
      "Model version": overview.model.version,
      Teams: overview.teams,
      "With a current result": overview.inForce,
      "No longer current": overview.stale,
      "Without a result": overview.never,
      "Shared their answers": overview.shared,
      "n, the most that a figure can be over": overview.n,
      "What moved": headline?.moved,
      "How sure that is": headline?.surety,
    });
    expect(clockOf(said.get("As of the end of") ?? null)).toBe(`${at}T00:00:00`);
  });

  test("has n, median, quartiles and teams per level of every category, whole", () => {
    expect(recordsOf(sheet("Categories"))).toEqual(
      overview.categories.map(({ id, n, median, q1, q3, levels }) => ({
        Category: id,
        "Category name": categoryName(id),
        "n (teams)": n,
        "Median index": median,
        "First quartile": q1,
        "Third quartile": q3,
        "Teams: Not yet at Base": levels["none"],
        ...Object.fromEntries(model.levels.map((level) => [`Teams: ${level.name}`, levels[level.id]])),
      })),
    );
  });

  test("has every team and category with its day, marks, level and bounds", () => {
    const rows = recordsOf(sheet("Teams")).map(({ [`Published (${timeZone})`]: published, ...row }) => ({
      ...row,
      published: published === null ? null : clockOf(published ?? null),
    }));
    const none = { Category: null, "Category name": null, Level: null, "Level name": null, Index: null };
    expect(rows).toEqual(
      overview.heatmap.items.flatMap(
        ({ unit, team, publishedAt, version, stale, beforeRound, categories }): object[] => {
          const of = { Unit: unit.name, Team: team.name, Version: version };
          const published = publishedAt === null ? null : wallClock(publishedAt, timeZone);
          const marks = { "No longer current": stale, "Before the round": beforeRound };
          const noMarks = { "No longer current": null, "Before the round": null };
          const noBounds = { "At least": null, "At most": null, "Highest possible": null };
          if (categories.length === 0) return [{ ...of, published, ...noMarks, ...none, ...noBounds }];
          return categories.map(({ id, level, index, low, high, max }) => ({
            ...of,
            published,
            ...marks,
            Category: id,
            "Category name": categoryName(id),
            Level: level,
            "Level name": levelName(level),
            Index: index,
            ...{ "At least": low, "At most": high, "Highest possible": max },
          }));
        },
      ),
    );
    expect(rows.some(({ published }) => published?.endsWith("-11T00:30:00") ?? false)).toBe(true);
  });

  test("has every period: comings, goings, figures and how far the same teams moved", () => {
    const lastDay = (end: string) => wallClock(new Date(Date.parse(end) - 1).toISOString(), timeZone).slice(0, 10);
    const rows = recordsOf(sheet("Over time")).map(({ "First day": first, "Last day": last, ...row }) => ({
      ...row,
      days: [clockOf(first ?? null).slice(0, 10), clockOf(last ?? null).slice(0, 10)],
    }));
    expect(rows).toEqual(
      trend.periods.flatMap((period) =>
        period.categories.map(({ id, n, median, q1, q3 }) => ({
          Period: periodLabel(period, "quarter", timeZone),
          days: [wallClock(period.start, timeZone).slice(0, 10), lastDay(period.end)],
          "Still running": period.running,
          "Teams at its end": period.n,
          "Teams that came": period.joined,
          "Teams that went": period.left,
          "Changed version": period.changedVersion,
          Category: id,
          "Category name": categoryName(id),
          ...{ "n (teams)": n, "Median index": median, "First quartile": q1, "Third quartile": q3 },
          "Same teams: change": period.likeForLike.change[id] ?? null,
          "Same teams: n": period.likeForLike.counts[id],
          "Same teams: changes added up": period.likeForLike.chain[id],
        })),
      ),
    );
  });

  test("has every gap in its order, and every practice with the teams at each option and in each state", () => {
    const statementOf = new Map(model.practices.map(({ id, statement }) => [id, statement]));
    expect(
      recordsOf(sheet("Gaps")).map((row) => [
        ...[row["Practice"], row["Statement"], row["Teams that lack it"], row["Of n (teams)"]],
        ...[row["Share"], row["Other practices it blocks"]],
      ]),
    ).toEqual(
      gapsOf(model, overview.practices).map(({ practice, lacks, n, blocks }) => [
        ...[practice, statementOf.get(practice), lacks, n, lacks / n, blocks],
      ]),
    );
    const values = ["0", "25", "50", "100"];
    expect(
      recordsOf(sheet("Practices")).map((row) => [
        ...[row["Practice"], row["n (teams with a value)"], ...values.map((value) => row[`Teams: ${value} of 100`])],
        ...[row["Passed over"], row["Do not know"], row["Does not apply"], row["Unanswered"]],
      ]),
    ).toEqual(
      overview.practices.map(({ id, n, options, skipped, unknown, notApplicable, unanswered }) => [
        ...[id, n, ...values.map((value) => options[value] ?? null)],
        ...[skipped, unknown, notApplicable, unanswered],
      ]),
    );
  });
});

test("overview.csv has every figure of every team, names beside ids, and nothing that a spreadsheet would run", async () => {
  const { body } = await getOverviewTable(all.manager, about);
  const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
  const text = (value: string | number | boolean | null) => (value === null ? "" : String(value));
  const [head, ...rows] = readCsv(body);
  expect(head).toEqual([
    ...["unit", "team", "published", "version", "stale", "before round", "category", "level", "index"],
    ...["low", "high", "max", "category name", "level name"],
  ]);
  expect(rows).toEqual(
    overview.heatmap.items.flatMap(({ unit, team, publishedAt, version, stale, beforeRound, categories }) => {
      const of = [harmless(unit.name), harmless(team.name), text(publishedAt), text(version)];
      if (categories.length === 0) return [[...of, ...Array<string>(10).fill("")]];
      return categories.map(({ id, level, index, low, high, max }) => [
        ...[...of, text(stale), text(beforeRound), id, text(level), text(index), text(low), text(high), text(max)],
        ...[categoryName(id), text(levelName(level))],
      ]);
    }),
  );
  expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
});

test("report.json has the coverage, every category, every period and every gap of the API", async () => {
  const report = await getUnitReport(all.manager, about);
  const { teams, inForce, stale, never, shared } = overview;
  expect(report.coverage).toEqual({ teams, inForce, stale, never, shared });
  expect(report.unit.name).toBe(hostileNames.unit);
  expect(
    report.categories.map(({ id, n, median, q1, q3, levels }) => ({
      ...{ id, n, median, q1, q3 },
      levels: Object.fromEntries(levels.map((level) => [level.id, level.teams])),
    })),
  ).toEqual(overview.categories);
  expect(report.periods).toEqual(trend.periods);
  expect(report.gaps.map(({ id: practice, lacks, n, blocks }) => ({ practice, lacks, n, blocks }))).toMatchObject(
    gapsOf(model, overview.practices),
  );
});

test("report.pdf has every quartile, level count, period, change and shown gap", { timeout: 60_000 }, async () => {
  const { body } = await getUnitReportFile(all.manager, about);
  const { pages, alternatives } = await readPdf(bytesOf(body));
  const text = pages.map((page) => page.text).join(" ");
  const figure = (value: number | null) => oneDecimal(value ?? Number.NaN);
  expect(text).toContain(hostileNames.unit);
  expect(text).toContain(`${overview.inForce} of ${overview.teams} teams have a current result`);
  for (const { id, n, median, q1, q3, levels } of overview.categories) {
    const middle = median === null ? "–" : `${figure(median)} (${figure(q1)} to ${figure(q3)})`;
    const teams = model.levels.map((level) => `${level.name} ${levels[level.id] ?? 0}`).join(", ");
    const alt = `${categoryName(id)}, n ${n}: Not yet at Base ${levels["none"] ?? 0}, ${teams}. Median index ${middle}.`;
    expect(alternatives).toContain(alt);
    expect(text).toContain(`n ${n} · ${middle}`);
  }
  for (const { id } of overview.categories) {
    const alt = alternatives.find((one) => one.startsWith(`${categoryName(id)}, median at the end of each quarter: `));
    for (const period of trend.periods) {
      const now = period.categories.find((category) => category.id === id);
      const change = period.likeForLike.change[id] ?? null;
      const same = change === null ? "" : `; same teams ${signed(change)}, n ${period.likeForLike.counts[id] ?? 0}`;
      const said =
        now?.median === null || !now
          ? "no current result"
          : `${figure(now.median)} (${figure(now.q1)} to ${figure(now.q3)}), n ${now.n}${same}`;
      expect(alt).toContain(`${periodLabel(period, "quarter", timeZone)} ${said}`);
    }
  }
  const gaps = gapsOf(model, overview.practices);
  const shown = gaps.filter(({ practice }) =>
    text.includes(model.practices.find(({ id }) => id === practice)?.statement ?? "?"),
  );
  expect(shown.length).toBeGreaterThanOrEqual(3);
  expect(shown).toEqual(gaps.slice(0, shown.length));
  for (const { lacks, n } of shown)
    expect(text).toContain(`${lacks} of ${countOf(n, "team")} ${lacks === 1 ? "lacks" : "lack"}`);
});

test("no export is there for a manager of the unit beside it, or for a team below it", async () => {
  for (const take of [getUnitReport, getUnitReportFile, getOverviewTable, getOverviewWorkbook]) {
    await expect(take(all.ofSibling, about)).rejects.toEqual(refusal("not_found"));
    await expect(take(all.member, about)).rejects.toEqual(refusal("not_found"));
  }
});
