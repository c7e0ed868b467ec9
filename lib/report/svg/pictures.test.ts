import { describe, expect, test } from "vitest";
import { builtInModels } from "@/lib/models/catalogue";
import type { Model } from "@/lib/models/types";
import type { HeatmapTeam } from "@/lib/overviews/types";
import { modelFrom } from "@/lib/scoring/arbitraries";
import { exampleUnitReport } from "../unit/examples";
import { fontFaces } from "./font-faces";
import { gapsPicture } from "./gaps";
import { heatmapPicture } from "./heatmap";
import { levelsPicture } from "./levels";
import { strataPicture } from "./strata";
import { svgOf } from "./markup";
import type { Picture, Shape } from "./shapes";
import { trendPicture } from "./trend";

const [cdmm] = builtInModels();
if (!cdmm) throw new Error("no model");

/** As many categories as SAMM has, with names as long, and some that are longer. */
const names = [
  ...["Strategy & Metrics", "Policy & Compliance", "Education & Guidance", "Threat Assessment"],
  ...["Security Requirements", "Secure Architecture", "Secure Build", "Secure Deployment", "Defect Management"],
  ...["Architecture Assessment", "Requirements-driven Testing", "Security Testing", "Incident Management"],
  ...["Environment Management and hardening of everything that is operated", "Operationalmanagementinonelongword"],
];

const likeSamm = (gate: "gated" | "plain") =>
  modelFrom({
    title: "A model like SAMM",
    ...(gate === "plain" ? { gate: null } : {}),
    levels: [1, 2, 3].map((number) => ({ id: `l${number}`, number, name: `Maturity ${number}` })),
    categories: names.map((name, at) => ({ id: `c${at}`, name })),
    practices: names.flatMap((name, at) =>
      [1, 2, 3].map((level) => ({
        id: `p${at}-${level}`,
        category: `c${at}`,
        level: `l${level}`,
        statement: `${name} is done to the degree that level ${level} of it asks for, and we could show it to somebody.`,
      })),
    ),
  });

const hostile = ['=HYPERLINK("http://x.test")', "<script>alert(1)</script>", "@".repeat(200), "فريق الدفع", "a\u0000b"];

/** Teams of two units with every mark there is: without a result, no longer current, before the round, open answers. */
function teamsOf(model: Model, count: number): readonly HeatmapTeam[] {
  return Array.from({ length: count }, (_, at) => ({
    team: { id: `t${at}`, name: hostile[at] ?? `Team ${at}` },
    unit: at < count / 2 ? { id: "a", name: "Commerce" } : { id: "b", name: "Data" },
    version: "1.0.0",
    publishedAt: at === 6 ? null : "2026-09-01T10:00:00Z",
    assessmentId: null,
    stale: at === 7,
    beforeRound: at === 8,
    categories:
      at === 6
        ? []
        : model.categories.map(({ id }, place) => {
            const height = (at * 7 + place * 3) % (model.levels.length + 1);
            const index = at === 9 ? null : height * 0.8 + 0.3;
            return {
              ...{ id, index, low: index, max: model.levels.length },
              level: index === null ? null : (model.levels[height - 1]?.id ?? null),
              high: index === null ? null : index + (place % 4 === 0 ? 0.6 : 0),
            };
          }),
  }));
}

function picturesOf(model: Model, teams: number, quarters: number): readonly Picture[] {
  const report = exampleUnitReport(model, teams, quarters);
  const levels = model.gate === null ? [] : model.levels;
  return [
    levelsPicture(report),
    strataPicture(report),
    trendPicture(report),
    gapsPicture(report),
    heatmapPicture({ report, teams: teamsOf(model, teams), levels }),
  ];
}

type Rectangle = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** Where letters stand: from the height of capitals to what hangs below the line. */
function textsIn(shapes: readonly Shape[]): readonly (Rectangle & { readonly text: string })[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === "group") return textsIn(shape.shapes);
    if (shape.kind !== "line") return [];
    const { line, style, align, x, y } = shape;
    const width = line.width * style.size;
    const left = x - { left: 0, middle: 0.5, right: 1 }[align] * width;
    const foot = y + style.leading / 2 + style.size * 0.364;
    const text = line.pieces.map((piece) => piece.text).join("");
    return [{ text, left, right: left + width, top: foot - style.size * 0.73, bottom: foot + style.size * 0.22 }];
  });
}

const touch = (a: Rectangle, b: Rectangle) =>
  a.left < b.right - 0.01 && b.left < a.right - 0.01 && a.top < b.bottom - 0.01 && b.top < a.bottom - 0.01;

const cases = [
  ["cdmm, 12 teams, 8 quarters", cdmm, 12, 8],
  ["cdmm, 50 teams, 24 quarters", cdmm, 50, 24],
  ["15 categories with levels, 12 teams", likeSamm("gated"), 12, 8],
  ["15 categories without levels, 50 teams", likeSamm("plain"), 50, 4],
  ["one team, one quarter", cdmm, 1, 1],
] as const;

describe.each(cases)("the charts of %s", (_, model, teams, quarters) => {
  const pictures = picturesOf(model, teams, quarters);

  test("no label is cut off by the edge", () => {
    for (const { id, width, height, shapes } of pictures) {
      for (const text of textsIn(shapes)) {
        const isWithin = text.left >= 0 && text.right <= width && text.top >= 0 && text.bottom <= height;
        expect({ id, text: text.text, isWithin }).toEqual({ id, text: text.text, isWithin: true });
      }
    }
  });

  test("no label touches another", () => {
    for (const { id, shapes } of pictures) {
      const texts = textsIn(shapes);
      const touching = texts.flatMap((one, at) =>
        texts.slice(at + 1).flatMap((other) => (touch(one, other) ? [`${id}: ${one.text} / ${other.text}`] : [])),
      );
      expect(touching).toEqual([]);
    }
  });

  test("every box and every label lies within its picture, and every number is one", () => {
    for (const picture of pictures) {
      const svg = svgOf(picture, "letters");
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      for (const [, x = "", y = "", width = "", height = ""] of svg.matchAll(
        /<rect x="([^"]+)" y="([^"]+)" width="([^"]+)" height="([^"]+)"/g,
      )) {
        expect(Number(x) >= 0 && Number(x) + Number(width) <= picture.width + 1).toBe(true);
        expect(Number(y) >= 0 && Number(y) + Number(height) <= picture.height + 1).toBe(true);
      }
    }
  });
});

test("what people typed is text and never markup, as letters and as outlines", () => {
  const heatmap = picturesOf(cdmm, 12, 4).find(({ id }) => id === "heatmap");
  if (!heatmap) throw new Error("no heatmap");
  const letters = svgOf(heatmap, "letters", fontFaces(heatmap.shapes));
  expect(letters).not.toMatch(/<script|\u0000/);
  expect(letters).toContain(">&lt;script&gt;alert(1)&lt;/script&gt;<");
  expect(letters).toContain("فريق الدفع");
  const outlines = svgOf(heatmap, "outlines");
  expect(outlines).not.toMatch(/<script|<text|<style|font-family/);
  for (const svg of [letters, outlines]) {
    // Nothing is fetched, wherever the file is opened.
    expect(svg.replaceAll("http://www.w3.org/2000/svg", "").replace(/<(title|desc)[^>]*>[^<]*/g, "")).not.toMatch(
      /href=|url\((?!data:)/,
    );
  }
});

test("a higher median is drawn higher, and a whole number stands where the scale says it", () => {
  const report = exampleUnitReport(cdmm, 12, 4);
  const medians = [0, 0.4, 1, 2, 2.9, 3];
  const categories = report.categories.map((one, at) => ({ ...one, median: medians[at] ?? 3, q1: 0, q3: 3 }));
  const { shapes } = strataPicture({ ...report, categories });
  const heights = shapes.flatMap((shape) =>
    shape.kind === "group"
      ? shape.shapes.flatMap((one) => (one.kind === "path" ? [Number(one.d.split(" ")[2])] : []))
      : [],
  );
  expect(heights).toHaveLength(categories.length);
  const scale = new Map(
    textsIn(shapes).flatMap(({ text, left, top, bottom }) =>
      /^[0-5]$/.test(text) && left < 48 ? [[Number(text), (top + bottom) / 2] as const] : [],
    ),
  );
  heights.slice(0, medians.length).forEach((height, at) => {
    const median = medians[at] ?? 0;
    if (at > 0) expect(height).toBeLessThan(heights[at - 1] ?? 0);
    if (Number.isInteger(median)) expect(Math.abs(height - (scale.get(median) ?? 0))).toBeLessThan(3);
  });
});

test("the same picture is the same text", () => {
  const [one, other] = [picturesOf(cdmm, 12, 4), picturesOf(cdmm, 12, 4)];
  one.forEach((picture, at) => {
    const again = other[at];
    if (again) expect(svgOf(picture, "letters")).toBe(svgOf(again, "letters"));
  });
});

test("the fonts come along that the words need, and no others", () => {
  const [levels] = picturesOf(cdmm, 12, 4);
  const faces = fontFaces(levels?.shapes ?? []);
  expect([...faces.matchAll(/font-family:"([^"]+)";font-weight:(\d+)/g)].map(([, ...face]) => face)).toEqual([
    ["Inter latin", "400"],
    ["Inter latin", "600"],
  ]);
});
