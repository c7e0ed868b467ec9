import { expect, test } from "vitest";
import { parseModel } from "@/lib/models/parse";
import type { Model } from "@/lib/models/types";
import { dayIn } from "@/lib/format/days";
import {
  draftEvidenceText,
  evidenceLine,
  evidenceOf,
  evidenceShareOf,
  evidenceSummary,
  expiredPractices,
  isLiving,
  validityText,
  withEvidence,
} from "./rules";
import type { EvidenceView } from "./types";

const model = ((): Model => {
  const practice = { category: "c", level: "l", statement: "We do it." };
  const parsed = parseModel({
    format: "altimeter.model/1",
    key: "small",
    version: "1.0.0",
    title: "Small",
    levels: [{ id: "l", number: 1, name: "One" }],
    categories: [{ id: "c", name: "C" }],
    practices: [
      { ...practice, id: "a" },
      { ...practice, id: "b", validForDays: 30 },
      { ...practice, id: "f", direction: "fact" },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.model;
})();

const row = (practice: string, date: string) => ({
  id: `${practice} ${date}`,
  practice,
  title: "Release log",
  date: new Date(`${date}T00:00:00Z`),
  url: null,
  text: null,
  fileName: null,
  fileType: null,
  fileSize: null,
  fileHash: null,
});

const piece = (date: string, validUntil: string): EvidenceView => ({ id: date, title: "Log", date, validUntil });

test("evidence counts for 180 days from its own date unless the practice says otherwise, the last day included", () => {
  const { a = [], b = [] } = evidenceOf(model, [row("a", "2026-01-01"), row("b", "2026-01-01")]);
  expect([a[0]?.validUntil, b[0]?.validUntil]).toEqual(["2026-06-30", "2026-01-31"]);
  const [item] = b;
  if (!item) throw new Error("It is gone.");
  expect(["2025-12-31", "2026-01-01", "2026-01-31", "2026-02-01"].map((on) => isLiving(item, on))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test("a day is that of the organisation, and no clock change shortens a validity", () => {
  expect(dayIn("2026-03-29T23:30:00Z", "UTC")).toBe("2026-03-29");
  expect(dayIn("2026-03-29T23:30:00Z", "Europe/Berlin")).toBe("2026-03-30");
  expect(evidenceOf(model, [row("b", "2026-03-01")])["b"]?.[0]?.validUntil).toBe("2026-03-31");
  expect(evidenceOf(model, [row("a", "2024-02-29")])["a"]?.[0]?.validUntil).toBe("2024-08-27");
});

test("the share counts scored answers with a value, and of them those with evidence that counts on the day", () => {
  const living = [piece("2026-01-01", "2026-01-31")];
  const answers = { a: { value: 100 }, b: { value: 0 }, f: { value: 100 } };
  const all = withEvidence(answers, { a: [piece("2025-01-01", "2025-01-31"), ...living], f: living });
  expect(evidenceShareOf(model, all, "2026-01-31")).toEqual({ answers: 2, living: 1, on: "2026-01-31" });
  expect(evidenceShareOf(model, all, "2026-02-01")).toEqual({ answers: 2, living: 0, on: "2026-02-01" });
  const unanswered = withEvidence({ a: { state: "unknown" } }, { a: living, b: living });
  expect(unanswered["b"]).toEqual({ state: "unanswered", evidence: living });
  expect(evidenceShareOf(model, unanswered, "2026-01-31")).toMatchObject({ answers: 0, living: 0 });
});

test("a practice is expired when it had evidence and none of it counts any more", () => {
  const answers = {
    none: { value: 50 },
    old: { value: 50, evidence: [piece("2025-01-01", "2025-01-31")] },
    both: { value: 50, evidence: [piece("2026-01-01", "2026-01-31"), piece("2025-01-01", "2025-01-31")] },
  };
  expect(expiredPractices(answers, "2026-01-31")).toEqual(["old"]);
  expect(expiredPractices(answers, "2026-02-01")).toEqual(["old", "both"]);
  expect(expiredPractices(answers, "2025-01-31")).toEqual([]);
});

test("what is said about evidence says its day, and since when it counts no more", () => {
  const item = { ...piece("2026-01-01", "2026-01-31"), url: "https://example.test/log" };
  expect(validityText(item, "2026-01-31")).toBe("Of 1 January 2026, good until 31 January 2026");
  expect(validityText(item, "2026-02-01")).toBe("Of 1 January 2026, expired after 31 January 2026");
  expect(evidenceLine(item, "2026-01-31")).toBe(
    "Log · https://example.test/log (Of 1 January 2026, good until 31 January 2026)",
  );
});

test("the share is said for the day of publishing and for today", () => {
  const then = { answers: 80, living: 12, on: "2026-01-01" };
  const on = "2026-07-01";
  expect(evidenceSummary(then, { ...then, on })).toBe(
    "12 of 80 answers had living evidence when this was published; on 1 July 2026 all of it still counts.",
  );
  expect(evidenceSummary(then, { ...then, living: 4, on })).toContain("on 1 July 2026 4 still have some that counts.");
  expect(evidenceSummary(then, { ...then, living: 0, on })).toContain("on 1 July 2026 all of it has expired.");
  expect(evidenceSummary({ ...then, living: 0 }, { ...then, living: 0, on })).toBe(
    "None of 80 answers had living evidence when this was published; it is never required.",
  );
  expect(draftEvidenceText({ ...then, answers: 0, living: 0 })).toBe("Evidence is never required.");
  expect(draftEvidenceText({ ...then, living: 1 })).toBe("1 of 80 answers has living evidence; it is never required.");
});
