import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { agendaOf, type AgendaPart, clockOf, shortestMeeting, standingAfter } from "./agenda";

const design = { id: "design", practices: 16, votes: true };
const build = { id: "build", practices: 22, votes: true };
const votedBefore = [design, build].map((category) => ({ ...category, votes: false }));
const said = (parts: readonly AgendaPart[] | null) =>
  parts?.map(({ kind, category, from, minutes }) => `${from}+${minutes} ${kind} ${category ?? ""}`.trim());

describe("the agenda", () => {
  it("divides 45 minutes over two categories by their practices, and keeps five for the close", () => {
    expect(said(agendaOf({ minutes: 45, categories: [design, build] }))).toEqual([
      "0+7 vote design",
      "7+10 discuss design",
      "17+9 vote build",
      "26+14 discuss build",
      "40+5 close",
    ]);
  });

  it("only talks where everybody has voted before", () => {
    expect(said(agendaOf({ minutes: 45, categories: votedBefore }))).toEqual([
      "0+17 discuss design",
      "17+23 discuss build",
      "40+5 close",
    ]);
  });

  it("does not vote again on what was revealed before", () => {
    expect(
      said(agendaOf({ minutes: 45, categories: [{ ...design, votes: false }, build] }))?.map((one) =>
        one.replace(/.*? /, ""),
      ),
    ).toEqual(["discuss design", "vote build", "discuss build", "close"]);
  });

  it("is none for a meeting that is too short, or about nothing", () => {
    expect(agendaOf({ minutes: 45, categories: [] })).toBeNull();
    const plan = { categories: [design, build] };
    expect(shortestMeeting(plan)).toBe(7);
    expect(agendaOf({ ...plan, minutes: 6 })).toBeNull();
    expect(said(agendaOf({ ...plan, minutes: 7 }))).toHaveLength(5);
  });

  test("law: whole minutes, one at least, without a gap, that add up to the meeting; more practices never get less", () => {
    const plans = fc.record({
      minutes: fc.integer({ min: 1, max: 240 }),
      categories: fc
        .array(fc.record({ practices: fc.integer({ min: 1, max: 200 }), votes: fc.boolean() }), {
          minLength: 1,
          maxLength: 15,
        })
        .map((all) => all.map((category, at) => ({ id: `c${at}`, ...category }))),
    });
    fc.assert(
      fc.property(plans, (plan) => {
        const parts = agendaOf(plan);
        expect(parts === null).toBe(plan.minutes < shortestMeeting(plan));
        if (!parts) return;
        let from = 0;
        for (const part of parts) {
          expect(part.from).toBe(from);
          expect(Number.isInteger(part.minutes) && part.minutes >= 1).toBe(true);
          from += part.minutes;
        }
        expect(from).toBe(plan.minutes);
        const talked = parts.filter(({ kind }) => kind === "discuss");
        for (const [at, { practices }] of plan.categories.entries()) {
          for (const [other, { practices: fewer }] of plan.categories.entries()) {
            if (practices <= fewer) continue;
            expect(talked[at]?.minutes ?? 0).toBeGreaterThanOrEqual(talked[other]?.minutes ?? 0);
          }
        }
      }),
    );
  });
});

test("a meeting stands at the part whose minutes are running, and beyond its end counts on", () => {
  const parts = agendaOf({ minutes: 45, categories: [design, build] }) ?? [];
  expect(standingAfter(parts, -5)).toEqual({ at: 0, left: 420 });
  expect(standingAfter(parts, 0)).toEqual({ at: 0, left: 420 });
  expect(standingAfter(parts, 419)).toEqual({ at: 0, left: 1 });
  expect(standingAfter(parts, 420)).toEqual({ at: 1, left: 600 });
  expect(standingAfter(parts, 45 * 60 - 1)).toEqual({ at: 4, left: 1 });
  expect(standingAfter(parts, 45 * 60 + 20)).toEqual({ at: 5, left: -20 });
  expect([420, 65, 5, 0, -0.4, -20].map(clockOf)).toEqual(["7:00", "1:05", "0:05", "0:00", "0:00", "−0:20"]);
});
