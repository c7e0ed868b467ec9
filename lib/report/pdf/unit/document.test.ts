import { describe, expect, it, vi } from "vitest";
import { type Reading, readPdf } from "@/e2e/support/pdf-reading";
import { oneDecimal, signed } from "@/lib/format/numbers";
import { builtInModels } from "@/lib/models/catalogue";
import { modelFrom } from "@/lib/scoring/arbitraries";
import { exampleUnitReport } from "../../unit/examples";
import type { UnitReport } from "../../unit/types";
import { paper } from "../styles";
import { unitPdfOf } from "./document";

// Reading a PDF back takes longer than making it.
vi.setConfig({ testTimeout: 30_000 });

const [cdmm] = builtInModels();
if (!cdmm) throw new Error("no model");

const read = async (report: UnitReport) => readPdf(await unitPdfOf(report));
const wholeText = ({ pages }: Reading) => pages.map(({ text }) => text).join(" ");

const middleOf = ({ median, q1, q3 }: UnitReport["categories"][number]) =>
  `${oneDecimal(median ?? Number.NaN)} (${oneDecimal(q1 ?? Number.NaN)} to ${oneDecimal(q3 ?? Number.NaN)})`;

describe("a unit's report on paper", () => {
  const report = exampleUnitReport(cdmm, 12, 6);
  const reading = read(report);

  it("has two pages, is tagged throughout, and each page says what it is", async () => {
    const { pages, unmarked, marked, title, bookmarks } = await reading;
    expect(pages).toHaveLength(2);
    expect(pages.every(({ tagged }) => tagged) && marked).toBe(true);
    expect(unmarked).toBe(0);
    for (const { text } of pages) expect(text).toContain(`${cdmm.title} ${cdmm.version}`);
    // The quarter ends at midnight in UTC, which is an hour or two into the next day in Berlin.
    expect(title).toContain("Commerce, 1 July 2026");
    expect(bookmarks.map((bookmark) => bookmark.title)).toEqual([
      "What moved",
      "Teams per level",
      "What many teams lack",
      "Over time",
      "What to know before using this",
      "Source and licence",
    ]);
  });

  it("has every median with its quartiles and n, and the teams at each level, drawn and in words", async () => {
    const { pages, alternatives } = await reading;
    for (const category of report.categories) {
      expect(pages[0]?.text).toContain(`n ${category.n} · ${middleOf(category)}`);
      const alt = alternatives.find((text) => text.startsWith(`${category.name}, n `));
      expect(alt).toContain(`Median index ${middleOf(category)}`);
      for (const { name, teams } of category.levels) expect(alt).toContain(`${name} ${teams}`);
    }
  });

  it("has every median, quartile and like-for-like change of every period in words", async () => {
    const { alternatives } = await reading;
    for (const { id, name } of report.categories) {
      const alt = alternatives.find((text) => text.startsWith(`${name}, median at the end of each quarter`));
      for (const { categories, likeForLike } of report.periods) {
        const figures = categories.find((category) => category.id === id);
        if (typeof figures?.median === "number") expect(alt).toContain(`${oneDecimal(figures.median)} (`);
        const change = likeForLike.change[id] ?? null;
        if (change !== null) expect(alt).toContain(`same teams ${signed(change)}, n ${likeForLike.counts[id] ?? 0}`);
      }
      expect(alt).toMatch(/teams? came/);
      expect(alt).toMatch(/changed to another version/);
    }
  });

  it("has the coverage, the headline, the first gaps with their numbers, and every caveat", async () => {
    const text = wholeText(await reading);
    const { headline, gaps, counted, caveats } = report;
    expect(text).toContain("12 of 14 teams have a current result; 1 no longer current, 1 without a result.");
    expect(text).toContain(headline?.moved);
    expect(text).toContain(headline?.surety);
    expect(text).toContain(counted);
    for (const { statement, lacks, n } of gaps.slice(0, 5)) {
      expect(text).toContain(statement);
      expect(text).toContain(`${lacks} of ${n} teams`);
    }
    for (const caveat of caveats) expect(text).toContain(caveat.replace(/\u00a0/g, " "));
  });

  it("is the same bytes for the same report", async () => {
    expect(Buffer.from(await unitPdfOf(report)).equals(Buffer.from(await unitPdfOf(report)))).toBe(true);
  });
});

it("as many periods as stand beside each other are in the table of changes, and counts have separators", async () => {
  const few = exampleUnitReport(cdmm, 12, 6);
  const fewText = wholeText(await read(few));
  const first = few.categories[0]?.id ?? "";
  for (const { likeForLike } of few.periods) {
    const change = likeForLike.change[first] ?? null;
    if (change !== null) expect(fewText).toContain(`${signed(change)}, n ${likeForLike.counts[first] ?? 0}`);
  }
  expect(fewText).not.toContain("stand in the workbook");

  const many = exampleUnitReport(cdmm, 1200, 14);
  const text = wholeText(await read(many));
  const said = /The last (\d+) quarters; (\d+) quarters before them stand in the workbook\./.exec(text);
  const compared = many.periods.filter(({ likeForLike }) => likeForLike.n > 0).length;
  expect(Number(said?.[1]) + Number(said?.[2])).toBe(compared);
  expect(text).toContain("1,200 of 1,202 teams have a current result");
  expect(text).toContain("n 1,200 · ");
  expect(text).not.toMatch(/\b1200\b/);
});

it("a model without levels, with many categories of long names, stays within the paper and shows no level", async () => {
  const nth = Array.from({ length: 20 }, (_, at) => at + 1);
  const model = modelFrom({
    title: "A model with a title that is far too long for the head of a page and is cut there",
    gate: null,
    levels: [1, 2].map((number) => ({ id: `l${number}`, number, name: `Level ${number}, rather long to say` })),
    categories: nth.map((at) => ({ id: `c${at}`, name: `Category ${at} with a name that needs more than one line` })),
    practices: nth.map((at) => ({ id: `p${at}`, category: `c${at}`, level: "l1", statement: `It is so in ${at}.` })),
  });
  const reading = await read(exampleUnitReport(model, 2000, 4));
  expect(reading.pages.length).toBeLessThanOrEqual(5);
  for (const { right, bottom } of reading.pages) {
    expect(right).toBeLessThanOrEqual(paper.width - paper.right + 1);
    expect(bottom).toBeGreaterThanOrEqual(30);
  }
  expect(wholeText(reading)).not.toContain("Teams per level");
  expect(reading.unmarked).toBe(0);
});
