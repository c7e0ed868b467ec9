import { describe, expect, it, vi } from "vitest";
import { type Reading, readPdf } from "@/e2e/support/pdf-reading";
import { month, shortDay } from "@/lib/format/dates";
import { bounds, ofMost, oneDecimal, percent, signed } from "@/lib/format/numbers";
import { builtInModels } from "@/lib/models/catalogue";
import type { Model } from "@/lib/models/types";
import { answersOfViews } from "@/lib/assessments/rules";
import { scoreOf } from "@/lib/scoring/score";
import { modelFrom } from "@/lib/scoring/arbitraries";
import { exampleReport } from "../examples";
import type { Report } from "../types";
import { pdfOf } from "./document";

// Reading a PDF back takes longer than making it.
vi.setConfig({ testTimeout: 30_000 });

const [cdmm] = builtInModels();
if (!cdmm) throw new Error("no model");

const read = async (report: Report) => readPdf(await pdfOf(report));

/** A model of many categories with long names. */
function largeModel(categories: number, extra: Record<string, unknown> = {}): Model {
  const nth = Array.from({ length: categories }, (_, at) => at + 1);
  return modelFrom({
    title: "A model with a title that is far too long for the head of a page and is cut there",
    levels: [1, 2, 3, 4].map((number) => ({ id: `l${number}`, number, name: `Level ${number}, rather long to say` })),
    categories: nth.map((at) => ({ id: `c${at}`, name: `Category ${at} with a name that needs more than one line` })),
    practices: nth.flatMap((at) =>
      [1, 2, 3, 4].map((level) => ({
        id: `p${at}.${level}`,
        category: `c${at}`,
        level: `l${level}`,
        statement: `What the team does in category ${at} at level ${level} is written down, known to everybody and done.`,
      })),
    ),
    ...extra,
  });
}

const wholeText = ({ pages }: Reading) => pages.map(({ text }) => text).join(" ");

describe("the figures of a report in its PDF", () => {
  const report = exampleReport(cdmm, 6);
  const reading = read(report);

  it("has every index, its bounds and every level on page one", async () => {
    const [front] = (await reading).pages;
    for (const category of report.score.categories) {
      const { index, max, level } = category;
      if (index !== null) expect(front?.text).toContain(ofMost(index, max));
      const between = bounds(category);
      if (between !== null) expect(front?.text).toContain(`(${between})`);
      if (level) expect(front?.text).toContain(level.name);
    }
    expect(front?.text).toContain(report.whole);
    expect(front?.text).toContain("Movement");
    for (const { statement } of report.nextSteps.slice(0, 3)) expect(front?.text).toContain(statement);
  });

  it("has every change with its sign", async () => {
    const [front, second] = (await reading).pages;
    for (const { change } of report.categories) {
      if (change === null) continue;
      expect(front?.text).toContain(signed(change));
      expect(second?.text).toContain(signed(change));
    }
  });

  it("has the share of every cell, drawn and in words", async () => {
    const { pages, alternatives } = await reading;
    for (const { cells } of report.score.categories) {
      for (const { score } of cells) {
        if (score === null) continue;
        expect(pages[0]?.text.replaceAll("\u00a0", " ")).toContain(percent(score).replaceAll("\u00a0", " "));
        expect(alternatives[0]).toContain(percent(score));
      }
    }
  });

  it("has every count, the index of the whole and its share", async () => {
    const text = wholeText(await reading);
    expect(text).toContain(report.counted);
    const { index, max, share } = report.score.overall;
    if (index === null || share === null) throw new Error("nothing assessed");
    expect(text).toContain(ofMost(index, max));
    expect(text.replaceAll("\u00a0", " ")).toContain(percent(share / 100).replaceAll("\u00a0", " "));
    const { answered, skipped, unknown, notApplicable, unanswered, total } = report.score.counts;
    expect(text).toContain(`All ${answered} ${skipped} ${unknown} ${notApplicable} ${unanswered} ${total}`);
  });

  it("says beside the counts how much was confirmed as before", async () => {
    const confirmed = "61 of 85 answers were confirmed as before.";
    expect(wholeText(await read({ ...report, confirmed }))).toContain(`${report.counted} ${confirmed}`);
  });

  it("says how far a category is from the team's target", async () => {
    const progress = { state: "below", toGo: 2, of: 3, text: "2 of 3 levels to go." } as const;
    const target = {
      ...{
        level: { id: "intermediate", name: "Intermediate" },
        on: "2027-03-31",
        reason: "Why",
        reasonBy: "Lead",
        by: "Lead",
      },
      ...{ at: report.publishedAt, progress },
    };
    const categories = report.categories.map((category, at) => (at === 0 ? { ...category, target } : category));
    const text = wholeText(await read({ ...report, categories }));
    expect(text).toContain("Target: Intermediate by 31 March 2027. 2 of 3 levels to go.");
  });

  it("says the radar and the trend in words and figures", async () => {
    const { alternatives, pages } = await reading;
    for (const { id } of report.score.categories) {
      const name = report.categories.find((category) => category.id === id)?.name ?? id;
      const trend = alternatives.find((alt) => alt.startsWith(`${name} over time`));
      for (const point of report.history) {
        const index = point.categories.find((one) => one.id === id)?.index ?? null;
        expect(trend).toContain(shortDay(point.publishedAt, report.timeZone));
        if (index !== null) expect(trend).toContain(oneDecimal(index));
      }
    }
    expect(alternatives.some((alt) => alt.startsWith("Radar"))).toBe(true);
    expect(pages[1]?.text).toContain(month(report.publishedAt, report.timeZone));
  });

  it("has all answers, notes and reasons that the report has, and the caveats", async () => {
    const text = wholeText(await reading);
    for (const { statement, text: said, note, reason } of report.answers ?? []) {
      expect(text).toContain(statement);
      expect(text).toContain(said);
      if (note !== null) expect(text).toContain(note);
      if (reason !== null) expect(text).toContain(reason);
    }
    for (const caveat of report.caveats) {
      expect(text.replaceAll("\u00a0", " ")).toContain(caveat.replaceAll("\u00a0", " "));
    }
    for (const paragraph of (report.comment ?? "").split("\n\n")) expect(text).toContain(paragraph);
  });

  it("is the same bytes for the same report", async () => {
    expect(Buffer.from(await pdfOf(report)).equals(Buffer.from(await pdfOf(report)))).toBe(true);
  });
});

describe("what a reader may not see", () => {
  it("is not in the PDF: no answer, note or reason where only results were shared", async () => {
    const open = exampleReport(cdmm, 2, { insider: true });
    const closed = exampleReport(cdmm, 2, { share: "results" });
    const text = wholeText(await read(closed));
    expect(closed.answers).toBeNull();
    expect(text).not.toContain("All answers");
    for (const { note, reason } of open.answers ?? []) {
      if (note !== null) expect(text).not.toContain(note);
      if (reason !== null) expect(text).not.toContain(reason);
    }
    expect(text).not.toContain("For most or all");
  });

  it("is named where the team's own copy holds more than was shared", async () => {
    const report = exampleReport(cdmm, 1, { insider: true, share: "results" });
    const { pages } = await read(report);
    const first = pages.findIndex(({ text }) => text.includes("these pages are in its own copy"));
    expect(pages[first]?.text).toMatch(/^All answers/);
    const without = pages.filter(
      ({ text }) => !report.answers?.some((answer) => answer.note && text.includes(answer.note)),
    );
    expect(without.map(({ text }) => text).join(" ")).toContain("What to know before using this");
  });
});

describe("every page", () => {
  it("carries team, date, model, version and its number", async () => {
    const report = exampleReport(cdmm, 6);
    const { pages } = await read(report);
    pages.forEach(({ text }, at) => {
      expect(text).toContain("Checkout");
      expect(text).toContain("30 September 2026");
      expect(text).toContain(`${report.model.title} ${report.model.version}`);
      expect(text).toContain(`Page ${at + 1} of ${pages.length}`);
    });
  });

  it("keeps its text within the margins, whatever the names are", async () => {
    const team = { id: "t", name: "Wörterzusammensetzungsabteilungsleitungsbüro".repeat(6), unit: "U".repeat(200) };
    for (const report of [exampleReport(cdmm, 3, { team }), exampleReport(largeModel(12), 3, { team })]) {
      for (const { right, bottom } of (await read(report)).pages) {
        expect(right).toBeLessThanOrEqual(596 - 50);
        expect(bottom).toBeGreaterThanOrEqual(30);
      }
    }
  });

  it("one has steps, profile and movement with five categories, twelve of them, two, and without levels", async () => {
    const models = [cdmm, largeModel(12), largeModel(2), largeModel(8, { gate: null })];
    for (const model of models) {
      const [front] = (await read(exampleReport(model, 2))).pages;
      for (const part of ["Next steps", "Profile", "Movement", "The result before is of 30 June 2025."])
        expect(front?.text).toContain(part);
    }
  });

  it("leads with what somebody has taken on, where there is anything, and still has room for all the rest", async () => {
    const actions = [
      { title: "Let the pipeline deploy", owner: "Sam", dueOn: "2027-03-03", overdue: false },
      { title: "W".repeat(40).concat(" ").repeat(4), owner: null, dueOn: null, overdue: false },
      { title: "Ask Payments", owner: "Kim", dueOn: "2026-11-03", overdue: true },
    ];
    for (const model of [cdmm, largeModel(12), largeModel(8, { gate: null })]) {
      const report = exampleReport(model, 2, { actions });
      const [front] = (await read(report)).pages;
      for (const part of [
        "Actions",
        "Let the pipeline deploy",
        "Sam, by 3 March 2027",
        "Nobody yet",
        "Kim, was due on 3 November 2026",
        "Profile",
        report.before?.summary ?? "",
      ])
        expect(front?.text).toContain(part);
      expect(front?.text).not.toContain("Next steps");
    }
  });

  it("says of a category that nobody assessed that it is not assessed", async () => {
    const model = largeModel(3);
    const answers = { "p1.1": { value: 100 }, "p2.1": { value: 50 } };
    const score = scoreOf(model, answersOfViews(answers));
    const [front] = (await read(exampleReport(model, 1, { answers, score }))).pages;
    expect(front?.text).toContain("Not assessed – –");
  });

  it("tells a first result from one that can be compared", async () => {
    const text = wholeText(await read(exampleReport(cdmm, 1)));
    expect(text).toContain("there is nothing to compare it with yet");
    expect(text).not.toContain("Over time");
  });
});

describe("PDF/UA", () => {
  const reading = read(exampleReport(cdmm, 6));

  it("marks: tagged, language, title shown, identified as part 1", async () => {
    const { objects, title, language, marked, metadata, pages } = await reading;
    expect(pages.every(({ tagged }) => tagged)).toBe(true);
    expect(marked).toBe(true);
    expect(language).toBe("en-GB");
    expect(objects).toContain("/DisplayDocTitle true");
    expect(metadata).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(title).toContain("Checkout, 30 September 2026");
  });

  it("has headings that begin with one H1 and never skip an order", async () => {
    const { roles } = await reading;
    const orders = roles.flatMap((role) => (/^H\d$/.test(role) ? [Number(role.slice(1))] : []));
    expect(orders.filter((order) => order === 1)).toHaveLength(1);
    expect(orders[0]).toBe(1);
    orders.forEach((order, at) => expect(order - (orders[at - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  it("has tables with headers of rows and columns, lists with labels, figures with alternatives", async () => {
    const { roles, alternatives, objects } = await reading;
    const count = (role: string) => roles.filter((one) => one === role).length;
    expect(count("Table")).toBeGreaterThan(3);
    expect(count("TH")).toBeGreaterThan(count("Table"));
    expect(objects.match(/\/Scope \/Row/g)?.length).toBeGreaterThan(85);
    expect(objects.match(/\/Scope \/Column/g)?.length).toBeGreaterThan(10);
    expect(count("LI")).toBe(count("Lbl"));
    expect(count("LI")).toBe(count("LBody"));
    expect(alternatives).toHaveLength(count("Figure"));
    expect(alternatives).toHaveLength(1 + 1 + 5);
  });

  it("has nothing on a page that is neither tagged nor an artefact", async () => {
    expect((await reading).unmarked).toBe(0);
  });

  it("has a bookmark for each part and each category within", async () => {
    const { bookmarks } = await reading;
    const titles = bookmarks.map(({ title }) => title);
    expect(titles.slice(0, 3)).toEqual(["Next steps", "Movement", "Profile"]);
    expect(titles).toContain("All answers");
    expect(bookmarks.find(({ title }) => title === "All answers")?.children).toBe(5);
  });

  it("embeds every font", async () => {
    const { objects } = await reading;
    const fonts = objects.match(/\/Subtype \/Type0/g)?.length ?? 0;
    expect(fonts).toBeGreaterThan(0);
    expect(objects.match(/\/FontFile2 /g)).toHaveLength(fonts);
    expect(objects).not.toContain("/Subtype /Type1");
  });
});

describe("odd characters", () => {
  it("leave the metadata the XML that it is", async () => {
    const name = 'R&D <"Checkout"> \u0001 Łódź';
    const { metadata, title } = await read(exampleReport(cdmm, 1, { team: { id: "t", name, unit: "U" } }));
    expect(Buffer.from(metadata, "latin1").toString()).toContain('R&amp;D &lt;"Checkout"&gt;   Łódź');
    expect(title).toContain("R&D <");
  });

  it("keeps Greek, Cyrillic, Vietnamese and Polish words as they are", async () => {
    const name = "Ομάδα Команда Đặng Łódź";
    const { pages } = await read(exampleReport(cdmm, 1, { team: { id: "t", name, unit: "Größe" } }));
    expect(pages[0]?.text).toContain(name);
  });

  it("keeps what no font has for readers and search, as a box on paper", async () => {
    const comment = "Sailing 🚀 with 東京 and \ud83d alone,\u0000 שלום, e\u0301, ﬁne";
    const { replaced, pages } = await read(exampleReport(cdmm, 1, { comment }));
    for (const character of ["🚀", "東", "京", "ש"]) expect(replaced).toContain(character);
    const text = pages.map((page) => page.text).join(" ");
    expect(text).toContain("Sailing");
    expect(text).toContain("é");
    expect(text).toContain("fine");
  });

  it("breaks a word that is wider than a line without losing or adding a sign", async () => {
    const comment = `${"Verantwortungsbereich".repeat(9)} and a/${"very-long-path/".repeat(12)}end`;
    const { pages } = await read(exampleReport(cdmm, 1, { comment }));
    expect(pages[1]?.text.replaceAll(" ", "")).toContain(comment.replaceAll(" ", ""));
  });

  it("says arrows and comparisons in signs that the font has", async () => {
    const text = wholeText(await read(exampleReport(cdmm, 1, { comment: "from 3 → 5, ≥ 80" })));
    expect(text).toContain("from 3 -> 5, >= 80");
  });
});
