import { describe, expect, test } from "vitest";
import { builtInModels } from "@/lib/models/catalogue";
import { placeIn } from "./place";

const definition = builtInModels().find(({ key }) => key === "cdmm");
if (!definition) throw new Error("cdmm is missing.");
const progress = { answered: 0, skipped: 0, unknown: 0, notApplicable: 0, unanswered: 85, total: 85 };
const draft = { definition, answers: {}, progress, lastAnswered: null, open: new Set<string>(), isVoter: false };
const named = (place: ReturnType<typeof placeIn>) =>
  place && [place.before, place.present, place.after].map((one) => one && `${one.category.id} ${one.level.id}`);

describe("the place in a draft", () => {
  test("is the screen that the address names, by its level or by a practice", () => {
    const place = placeIn(draft, { category: "design", level: "base" });
    expect(place?.present.practices.map(({ id }) => id)).toContain("DA-1a");
    expect(placeIn(draft, { practice: "DA-1a" })?.present).toEqual(place?.present);
  });

  test("is where somebody goes on, where the address names nothing that is asked", () => {
    expect(named(placeIn(draft, {}))?.[1]).toBe("culture base");
    expect(named(placeIn(draft, { category: "elsewhere", level: "base" }))?.[1]).toBe("culture base");
    expect(named(placeIn({ ...draft, lastAnswered: "DA-1a" }, {}))?.[1]).toBe("design base");
  });

  test("leads a voter through what is voted on, and everybody else past it", () => {
    const voting = { ...draft, open: new Set(["design"]), isVoter: true };
    expect(named(placeIn(voting, {}))?.slice(0, 2)).toEqual([undefined, "design base"]);
    expect(placeIn(voting, {})).toMatchObject({ isVote: true, here: 0, done: 0 });
    const last = placeIn(voting, { category: "design", level: "expert" });
    expect(last?.after).toBeUndefined();
    const first = placeIn(voting, { category: "build", level: "base" });
    expect(named(first)?.[0]).toBe("culture expert");
    expect(first).toMatchObject({ isVote: false, total: 85 });
  });

  test("counts what a voter voted on, and not what is only assumed", () => {
    const answers = { "DA-1a": { value: 50 }, "CO-1a": { state: "skipped" as const } };
    const voting = { ...draft, answers, open: new Set(["design"]), isVoter: true };
    const votes = definition.practices.filter(({ category }) => category === "design").length;
    expect(placeIn(voting, { practice: "DA-1a" })).toMatchObject({ here: 1, done: 1, total: votes, assumed: 0 });
    expect(placeIn({ ...draft, answers }, { practice: "CO-1a" })).toMatchObject({ here: 0, assumed: 1 });
  });
});
