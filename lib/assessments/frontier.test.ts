import { expect, test } from "vitest";
import { builtInModels } from "@/lib/models/catalogue";
import { outlineOf } from "@/lib/models/outline";
import { frontierOf } from "./frontier";
import type { AnswerView } from "./types";

const model = builtInModels().find(({ key }) => key === "cdmm");
if (!model) throw new Error("cdmm is missing.");
const column = outlineOf(model).columns[0];
if (!column) throw new Error("cdmm has no category.");
const category = column.category.id;

/** The given answer for the first practices of a level, as many as said. */
function level(at: number, answer: AnswerView, count?: number): Record<string, AnswerView> {
  const gated = column?.cells[at]?.gated ?? [];
  return Object.fromEntries(gated.slice(0, count ?? gated.length).map(({ id }) => [id, answer]));
}

const sizeOf = (at: number) => column.cells[at]?.gated.length ?? 0;

test("a category pauses after two successive levels of not at all, and what lies above is ahead", () => {
  const frontier = frontierOf(model, category, { ...level(0, { value: 0 }), ...level(1, { value: 0 }) });
  expect(frontier?.after).toEqual([column.cells[0]?.level, column.cells[1]?.level]);
  expect(frontier?.ahead).toEqual(column.cells.slice(2).flatMap(({ practices }) => practices));
});

test("one such level, or two with another between them, is no reason to pause", () => {
  expect(frontierOf(model, category, level(0, { value: 0 }))).toBeNull();
  const apart = { ...level(0, { value: 0 }), ...level(1, { value: 100 }), ...level(2, { value: 0 }) };
  expect(frontierOf(model, category, apart)).toBeNull();
});

test("half of a level is not most of it, and one more is", () => {
  const half = Math.floor(sizeOf(1) / 2);
  const said = (count: number) => ({ ...level(0, { value: 0 }), ...level(1, { value: 0 }, count) });
  expect(frontierOf(model, category, said(half))).toBeNull();
  expect(frontierOf(model, category, said(half + 1))).not.toBeNull();
});

test("not knowing, not applicable and passed over are not the same as not at all", () => {
  for (const state of ["unknown", "not_applicable", "skipped"] as const) {
    const answers = { ...level(0, { value: 0 }), ...level(1, { state }) };
    expect(frontierOf(model, category, answers)).toBeNull();
  }
});

test("what was answered above is not ahead, and with all of it said nothing pauses", () => {
  const low = { ...level(0, { value: 0 }), ...level(1, { value: 0 }) };
  const one = column.cells[2]?.practices[0]?.id ?? "";
  expect(frontierOf(model, category, { ...low, [one]: { value: 50 } })?.ahead.map(({ id }) => id)).not.toContain(one);
  const above = column.cells.slice(2).flatMap(({ practices }) => practices.map(({ id }) => [id, { value: 50 }]));
  expect(frontierOf(model, category, { ...low, ...Object.fromEntries(above) })).toBeNull();
});
