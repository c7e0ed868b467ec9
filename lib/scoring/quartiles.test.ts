import fc from "fast-check";
import { expect, test } from "vitest";
import { quartilesOf } from "./quartiles";

// What R's quantile(type = 7) and PostgreSQL's percentile_cont say.
test.each([
  { numbers: [], quartiles: null },
  { numbers: [3], quartiles: { q1: 3, median: 3, q3: 3 } },
  { numbers: [1, 2], quartiles: { q1: 1.25, median: 1.5, q3: 1.75 } },
  { numbers: [1, 2, 3], quartiles: { q1: 1.5, median: 2, q3: 2.5 } },
  { numbers: [1, 2, 3, 4], quartiles: { q1: 1.75, median: 2.5, q3: 3.25 } },
  { numbers: [1, 2, 3, 4, 5], quartiles: { q1: 2, median: 3, q3: 4 } },
  { numbers: [2, 2, 2, 5], quartiles: { q1: 2, median: 2, q3: 2.75 } },
  { numbers: [0, 0, 0, 0], quartiles: { q1: 0, median: 0, q3: 0 } },
  // As numbers, not as words: 10 comes after 9.
  { numbers: [10, 9, 1], quartiles: { q1: 5, median: 9, q3: 9.5 } },
])("the quartiles of $numbers are $quartiles", ({ numbers, quartiles }) => {
  expect(quartilesOf(numbers)).toEqual(quartiles);
});

test("the numbers may come in any order, and stay in it", () => {
  const numbers = Object.freeze([4, 1, 3, 2]);
  expect(quartilesOf(numbers)).toEqual(quartilesOf([1, 2, 3, 4]));
});

test("quartiles stand in order, within the numbers", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1 }), (numbers) => {
      const found = quartilesOf(numbers);
      const { q1, median, q3 } = found ?? { q1: Number.NaN, median: Number.NaN, q3: Number.NaN };
      const ordered = [Math.min(...numbers), q1, median, q3, Math.max(...numbers)];
      expect(ordered).toEqual(ordered.toSorted((a, b) => a - b));
    }),
  );
});
