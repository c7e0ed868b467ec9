import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modelFrom } from "@/lib/scoring/arbitraries";
import { chainOf } from "./chain";
import { graphOf } from "./graph";
import { heightsOf, spread } from "./graph-heights";
import { crossingsOf, isPassing, rowsOf } from "./graph-rows";

type Spec = readonly [id: string, category: string, level: number, requires: readonly string[]];

const modelOf = (specs: readonly Spec[]) =>
  modelFrom({
    levels: [1, 2, 3].map((number) => ({ id: `l${number}`, number, name: `Level ${number}` })),
    categories: ["a", "b"].map((id) => ({ id, name: id.toUpperCase() })),
    practices: specs.map(([id, category, level, requires]) => ({
      id,
      category,
      level: `l${level}`,
      statement: `It is so with ${id}.`,
      requires,
    })),
  });

const model = modelOf([
  ["one", "a", 1, []],
  ["two", "a", 1, ["one"]],
  ["three", "a", 2, ["two"]],
  ["alone", "a", 2, []],
  ["other", "b", 1, []],
  ["far", "b", 3, ["other", "two"]],
]);

const idsOf = (layers: ReturnType<typeof graphOf>["layers"]) =>
  layers.map(({ level, practices }) => [level.id, practices.map(({ id }) => id)]);

describe("the graph of prerequisites", () => {
  it("has a layer per level, and more where a level has prerequisites of its own", () => {
    const { layers, unlinked } = graphOf(model);
    expect(idsOf(layers)).toEqual([
      ["l1", ["one", "other"]],
      ["l1", ["two"]],
      ["l2", ["three"]],
      ["l3", ["far"]],
    ]);
    expect(unlinked.map(({ id }) => id)).toEqual(["alone"]);
  });

  it("of a category has what is directly linked to it, and of a practice all that it needs and unlocks", () => {
    expect(idsOf(graphOf(model, { category: "b" }).layers).flatMap(([, ids]) => ids)).toEqual(["two", "other", "far"]);
    expect(graphOf(model, { category: "b" }).unlinked).toEqual([]);
    const ofTwo = graphOf(model, { practice: "two" });
    expect(ofTwo.edges).toEqual([
      { from: "one", to: "two" },
      { from: "two", to: "three" },
      { from: "two", to: "far" },
    ]);
    expect(graphOf(model, { practice: "alone" })).toMatchObject({ layers: [], unlinked: [{ id: "alone" }] });
  });

  it("tells what a practice needs and unlocks, directly and through others", () => {
    const { needs, unlocks, needsInAll, unlocksInAll } = chainOf(model, "two");
    expect([needs, unlocks].map((list) => list.map(({ id }) => id))).toEqual([["one"], ["three", "far"]]);
    expect([[...needsInAll], [...unlocksInAll].toSorted()]).toEqual([["one"], ["far", "three"]]);
    expect(chainOf(model, "far").needsInAll.size).toBe(3);
  });
});

describe("rows", () => {
  it("untangle two links that cross", () => {
    const edges = [
      { from: "a", to: "d" },
      { from: "b", to: "c" },
    ];
    const layers = [
      ["a", "b"],
      ["c", "d"],
    ];
    const rows = rowsOf(layers, edges);
    expect(crossingsOf(rows)).toBe(0);
  });

  it("let a link pass through the layers between its ends", () => {
    const { layers, ways } = rowsOf([["a"], ["b"], ["c"]], [{ from: "a", to: "c" }]);
    expect(layers[1]).toEqual(["b", "a:1"]);
    expect(ways).toEqual([["a", "a:1", "c"]]);
  });

  it("bundle the links of one practice as far as they run together", () => {
    const edges = [
      { from: "a", to: "c" },
      { from: "a", to: "d" },
    ];
    const rows = rowsOf([["a"], ["b"], ["c", "d"]], edges);
    expect(rows.layers[1]).toEqual(["b", "a:1"]);
    expect(rows.segments).toHaveLength(3);
  });

  it("draw a link to a lower level from left to right too", () => {
    expect(rowsOf([["a"], ["b"]], [{ from: "b", to: "a" }]).ways).toEqual([["a", "b"]]);
  });

  const layered = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 5 }).chain((sizes) => {
    const layers = sizes.map((size, layer) => Array.from({ length: size }, (_, at) => `n${layer}-${at}`));
    const pair = fc.tuple(fc.constantFrom(...layers.flat()), fc.constantFrom(...layers.flat()));
    const layerOf = (id: string) => layers.findIndex((ids) => ids.includes(id));
    return fc.array(pair, { maxLength: 20 }).map((pairs) => ({
      layers,
      edges: pairs.filter(([a, b]) => layerOf(a) < layerOf(b)).map(([from, to]) => ({ from, to })),
    }));
  });

  it("keep every practice in its layer, never cross more than at first, and never touch", () => {
    fc.assert(
      fc.property(layered, ({ layers, edges }) => {
        const rows = rowsOf(layers, edges);
        const kept = rows.layers.map((layer) => layer.filter((id) => !isPassing(id)));
        expect(kept.map((ids) => ids.toSorted())).toEqual(layers.map((ids) => ids.toSorted()));
        const { middles, height } = heightsOf(rows, { heightOf: () => 40, passing: 6, gap: 10 });
        for (const layer of rows.layers) {
          let end = -6;
          for (const id of layer) {
            const half = isPassing(id) ? 3 : 20;
            expect((middles.get(id) ?? 0) - half).toBeGreaterThanOrEqual(end + 6 - 1e-6);
            end = (middles.get(id) ?? 0) + half;
          }
          expect(end).toBeLessThanOrEqual(height + 1e-6);
        }
      }),
    );
  });

  it("stand as near to their wishes as the distances allow", () => {
    expect(spread([0, 100], [10])).toEqual([0, 100]);
    expect(spread([50, 50], [10])).toEqual([45, 55]);
    expect(spread([], [])).toEqual([]);
  });
});
