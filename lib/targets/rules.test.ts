import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Entry, isSaid, isThere, nextOf, progressOf, type Said, standOf } from "./rules";
import { progressText } from "./words";

const levels = ["base", "beginner", "intermediate", "advanced"] as const;
const anyDay = fc.constantFrom(null, "2027-01-31", "2027-06-30");
const anyReason = fc.constantFrom("This is enough for us", "The customers wait for it");
const wanted = { level: fc.constantFrom(...levels), on: anyDay, reason: anyReason };
const remark = { reason: fc.option(anyReason) };

const anySaid: fc.Arbitrary<Said> = fc.oneof(
  fc.record({ act: fc.constantFrom("set" as const, "propose" as const, "change" as const), ...wanted }),
  fc.record({ act: fc.constantFrom("accept" as const, "decline" as const, "remove" as const), ...remark }),
);

/** What is said one after the other, each having seen what came before; what is refused leaves nothing. */
const historyOf = (said: readonly Said[]): readonly Entry[] =>
  said.reduce<readonly Entry[]>((history, one) => {
    const next = nextOf(standOf(history), { ...one, revision: history.length });
    return next.ok ? [...history, next.entry] : history;
  }, []);

const anyHistory = fc.array(anySaid, { maxLength: 12 }).map(historyOf);

describe("what was said about a target", () => {
  it("is counted from 1, without a gap, and the present revision is that of the last", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        expect(history.map(({ revision }) => revision)).toEqual(history.map((_, at) => at + 1));
        expect(standOf(history).revision).toBe(history.length);
      }),
    );
  });

  it("answers each proposal once at most; the open one is the one without an answer", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const answered = history.flatMap(({ answers }) => answers ?? []);
        expect(new Set(answered).size).toBe(answered.length);
        const open = history.filter(({ kind, revision }) => kind === "proposed" && !answered.includes(revision));
        const { proposal } = standOf(history);
        expect(open.map(({ revision }) => revision)).toEqual(proposal ? [proposal.revision] : []);
      }),
    );
  });

  it("moves the target by the team's word alone", () => {
    fc.assert(
      fc.property(anyHistory, anySaid, (history, said) => {
        const { target, proposal } = standOf(history);
        const next = nextOf(standOf(history), { ...said, revision: history.length });
        if (!next.ok) return;
        const after = standOf([...history, next.entry]);
        if (said.act === "propose" || said.act === "decline") expect(after.target).toEqual(target);
        else if (said.act === "remove") expect(after.target).toBeNull();
        else if (said.act === "accept") {
          expect(after.target).toMatchObject({
            level: proposal?.level,
            on: proposal?.on,
            reason: said.reason ?? proposal?.reason,
            // Nobody's words are put into another's mouth.
            words: said.reason === null ? proposal?.words : next.entry,
          });
        } else expect(after.target).toMatchObject({ level: said.level, on: said.on, reason: said.reason });
      }),
    );
  });

  it("is taken from who saw the last entry, and from nobody who did not", () => {
    fc.assert(
      fc.property(anyHistory, anySaid, fc.nat(12), (history, said, revision) => {
        const next = nextOf(standOf(history), { ...said, revision });
        if (revision !== history.length) expect(next).toEqual({ ok: false, why: "overtaken" });
        else if (next.ok) expect(next.entry.revision).toBe(revision + 1);
        else expect(next.why).toBe(said.act === "remove" ? "nothing to remove" : "nothing proposed");
      }),
    );
  });

  it("is known when it comes a second time", () => {
    fc.assert(
      fc.property(anyHistory, anySaid, (history, said) => {
        const wish = { ...said, revision: history.length };
        const next = nextOf(standOf(history), wish);
        if (!next.ok) return;
        const after = [...history, next.entry];
        expect(isSaid(after, wish)).toBe(true);
        expect(isSaid(after, { ...wish, revision: after.length })).toBe(false);
        expect(isSaid(history, wish)).toBe(false);
      }),
    );
  });

  it("calls a changed proposal accepted where nothing was changed", () => {
    const proposed = { act: "propose", level: "base", on: null, reason: "Why" } as const;
    const kinds = (level: string) =>
      historyOf([proposed, { act: "change", level, on: null, reason: "Ours" }]).map(({ kind }) => kind);
    expect([kinds("base"), kinds("beginner")]).toEqual([
      ["proposed", "accepted"],
      ["proposed", "changed"],
    ]);
  });
});

const ladder = { all: ["zero", ...levels], own: ["base", "intermediate", "advanced"] };
const at = (level: string | null, high = level) => ({
  assessed: true,
  level: level === null ? null : { id: level },
  levelHigh: high === null ? null : { id: high },
});

describe("progress to a target", () => {
  it.each([
    [null, "intermediate", "2 of 2 levels to go."],
    ["zero", "intermediate", "2 of 2 levels to go."],
    ["base", "intermediate", "1 of 2 levels to go."],
    ["base", "advanced", "2 of 3 levels to go."],
    [null, "base", "1 of 1 level to go."],
    ["base", "base", "Reached."],
    ["advanced", "base", "Above it: possibly more than you need."],
    ["base", "gone", "The model no longer has this level."],
  ])("at %s with the target %s: %s", (level, target, text) => {
    expect(progressText(progressOf(ladder, at(level), target), ladder.all.includes(target))).toBe(text);
  });

  it("is unknown where nothing is assessed, and open where open answers could lead to the target", () => {
    expect(progressOf(ladder, null, "base").state).toBe("unknown");
    expect(progressOf(ladder, { ...at(null), assessed: false }, "base").state).toBe("unknown");
    expect(progressOf(ladder, at("base", "intermediate"), "intermediate").state).toBe("open");
    expect(progressOf(ladder, at("base", "intermediate"), "advanced")).toEqual({ state: "below", toGo: 2, of: 3 });
  });

  it("never has more to go at a higher level, and is there exactly where nothing is to go", () => {
    const anyLevel = fc.option(fc.constantFrom(...ladder.all));
    fc.assert(
      fc.property(anyLevel, anyLevel, fc.constantFrom(...ladder.own), (one, other, target) => {
        const height = (level: string | null) => (level === null ? -1 : ladder.all.indexOf(level));
        const [lower, higher] = height(one) <= height(other) ? [one, other] : [other, one];
        const [before, after] = [lower, higher].map((level) => progressOf(ladder, at(level), target));
        expect(after?.toGo ?? 0).toBeLessThanOrEqual(before?.toGo ?? 0);
        expect(after && isThere(after)).toBe((after?.toGo ?? 0) === 0);
        expect(after && isThere(after)).toBe(height(higher) >= height(target));
      }),
    );
  });
});
