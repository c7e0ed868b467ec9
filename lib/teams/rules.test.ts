import { expect, test } from "vitest";
import { proposedAgain } from "./rules";

test("three months after the last result are proposed, at the end of a shorter month, and never a day gone by", () => {
  expect(proposedAgain("2026-11-24", "2026-11-24")).toBe("2027-02-24");
  expect(proposedAgain("2026-11-30", "2026-11-30")).toBe("2027-02-28");
  expect(proposedAgain("2026-08-26", "2026-11-24")).toBe("2026-11-26");
  expect(proposedAgain("2026-08-24", "2026-11-24")).toBe("2027-02-24");
  expect(proposedAgain("2025-01-10", "2026-12-31")).toBe("2027-03-31");
});
