// How many passed, failed and were skipped: of one tool, of a test run by its JSON report, of everything.

/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts */

/** A tool that says yes or no counts as one test. @param {boolean} good @returns {Counts} */
export const oneTest = (good) => ({ passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 });

/**
 * A run that ended badly has failed, even where its report does not name a test: a file that cannot be read has none.
 * One that found no test at all has proved nothing.
 * @param {Counts} counts
 * @param {boolean} good
 * @returns {Counts}
 */
const withExit = (counts, good) =>
  counts.failed > 0 || (good && counts.passed > 0) ? counts : { ...counts, failed: 1 };

/**
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number } | null} report
 * @param {boolean} good whether the process ended well
 * @returns {Counts}
 */
export function countsOfVitest(report, good) {
  if (!report) return oneTest(good);
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests, numTodoTests } = report;
  return withExit({ passed, failed, skipped: numPendingTests + numTodoTests }, good);
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } } | null} report
 * @param {boolean} good whether the process ended well
 * @returns {Counts}
 */
export function countsOfPlaywright(report, good) {
  if (!report) return oneTest(good);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return withExit({ passed: expected + flaky, failed: unexpected, skipped }, good);
}

/** @param {readonly Counts[]} all @returns {Counts} */
export const sumOf = (all) => ({
  passed: all.reduce((sum, { passed }) => sum + passed, 0),
  failed: all.reduce((sum, { failed }) => sum + failed, 0),
  skipped: all.reduce((sum, { skipped }) => sum + skipped, 0),
});

/** @param {Counts} counts */
export const sentenceOf = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;
