import { expect, test } from "vitest";
import { builtInModels } from "./catalogue";
import { isOverlay, overlaid, readOverlay } from "./overlay";

const cdmm = builtInModels().find(({ key }) => key === "cdmm");
const head = { format: "altimeter.overlay/1", extends: "cdmm@1.0.0", key: "ours", version: "1.0.0", title: "Ours" };

function whole(overlay: object) {
  const read = readOverlay({ ...head, ...overlay });
  if (!read.ok) return read;
  if (!cdmm) throw new Error("cdmm is missing.");
  expect(read.base).toEqual({ key: "cdmm", version: "1.0.0" });
  return overlaid(cdmm, read.overlay);
}

test("an overlay knows itself", () => {
  expect(isOverlay(head)).toBe(true);
  expect(isOverlay({ format: "altimeter.model/1" })).toBe(false);
  expect(isOverlay(null)).toBe(false);
});

test("practices are added, changed and left out; the base is named and everything else stays", () => {
  const result = whole({
    gate: { threshold: 70 },
    ignore: ["CO-1c"],
    override: { "DA-5a": { level: "intermediate", lastTime: null } },
    add: {
      categories: [{ id: "security", name: "Security" }],
      practices: [
        {
          id: "SE-1",
          category: "security",
          level: "base",
          statement: "Secrets are kept in a store.",
          requires: ["BD-1a"],
        },
      ],
    },
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { model, warnings } = result;
  expect(model).toMatchObject({ key: "ours", title: "Ours", basedOn: { key: "cdmm", version: "1.0.0" } });
  expect(model.gate).toEqual({ threshold: 70, noZero: true, complete: true });
  expect(model.practices).toHaveLength(cdmm?.practices.length ?? 0);
  expect(model.practices.find(({ id }) => id === "CO-1c")).toBeUndefined();
  const moved = model.practices.find(({ id }) => id === "DA-5a");
  expect(moved?.level).toBe("intermediate");
  expect(moved).not.toHaveProperty("lastTime");
  expect(model.categories.at(-1)?.name).toBe("Security");
  expect(model.attribution).toBe(cdmm?.attribution);
  expect(warnings.map(({ message }) => message)).toContain("DA-3a no longer needs a practice that is ignored.");
});

test("an overlay that changes nothing is the base under another name", () => {
  const result = whole({});
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { key: _, version: __, title: ___, basedOn: ____, ...rest } = result.model;
  const { key: _k, version: _v, title: _t, ...base } = cdmm ?? { key: "", version: "", title: "" };
  expect(rest).toEqual(base);
});

test("every problem is told at its place in the overlay", () => {
  const result = whole({
    ignore: ["XX-1"],
    override: { "XX-2": { effort: 1 }, "CO-1a": { effort: 9 } },
    add: { practices: [{ id: "SE-1", category: "nowhere", level: "base", statement: "A sentence." }] },
    colour: "red",
  });
  expect(result.ok ? [] : result.problems.map(({ pointer }) => pointer).sort()).toEqual([
    "",
    "/add/practices/0/category",
    "/ignore/0",
    "/override/CO-1a/effort",
    "/override/XX-2",
  ]);
});

test("what it stands on has to be a model and a version", () => {
  expect(whole({ extends: "cdmm" })).toEqual({
    ok: false,
    problems: [{ pointer: "/extends", message: "Name a model and its version, such as cdmm@1.0.0." }],
  });
});

test("a category is left out with all its practices, and those who needed one of them need it no more", () => {
  const result = whole({ ignore: ["culture"] });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  expect(result.model.categories.map(({ id }) => id)).not.toContain("culture");
  expect(result.model.practices.some(({ category }) => category === "culture")).toBe(false);
  expect(result.warnings.length).toBeGreaterThan(0);
});

test("what would be lost without a word is a problem: lists of the base, an own base, a change of what is left out", () => {
  const result = whole({
    practices: [],
    basedOn: { key: "other", version: "1.0.0" },
    ignore: ["CO-1a"],
    override: { "CO-1a": { effort: 1 }, toString: { effort: 1 } },
  });
  expect(result.ok ? [] : result.problems.map(({ pointer, message }) => `${pointer}: ${message}`)).toEqual([
    "/practices: What is new stands in add.practices.",
    "/basedOn: What an overlay is based on stands in extends.",
    "/override/CO-1a: CO-1a is ignored, and cannot be changed as well.",
    "/override/toString: cdmm 1.0.0 has no practice toString.",
  ]);
});

test("an overlay has a key and a version of its own", () => {
  const read = readOverlay({ format: head.format, extends: head.extends });
  expect(read.ok ? [] : read.problems.map(({ pointer }) => pointer)).toEqual(["/key", "/version"]);
});
