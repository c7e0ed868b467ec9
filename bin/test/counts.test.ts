import { expect, test } from "vitest";
import { countsOfPlaywright, countsOfVitest, oneTest, sentenceOf, sumOf } from "./counts.mjs";

const report = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };

test("a run is counted by its report", () => {
  expect(countsOfVitest(report, true)).toEqual({ passed: 5, failed: 0, skipped: 2 });
  expect(countsOfPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 } }, false)).toEqual({
    passed: 4,
    failed: 1,
    skipped: 0,
  });
});

test("a run that ended badly has failed, whatever its report says", () => {
  expect(countsOfVitest(report, false).failed).toBe(1);
  expect(countsOfVitest(null, false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(countsOfPlaywright(null, false).failed).toBe(1);
});

test("a run without a report and without a test has not passed by that", () => {
  const empty = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  expect(countsOfVitest(empty, true).failed).toBe(1);
  expect(countsOfPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } }, true).failed).toBe(1);
});

test("the sum says all of it in one line", () => {
  expect(sentenceOf(sumOf([oneTest(true), oneTest(false), { passed: 40, failed: 0, skipped: 2 }]))).toBe(
    "41 passed, 1 failed, 2 skipped",
  );
});
