import { expect, test } from "vitest";
import { updateTeamInput } from "./input";

const teamId = "0190a000-0000-7000-8000-000000000001";
const said = (tags: unknown) => updateTeamInput.safeParse({ teamId, tags });

test("tags come as a list, or as a form writes them: with commas between", () => {
  expect(said(["payments", " mobile "]).data?.tags).toEqual(["payments", "mobile"]);
  expect(said("payments, mobile ,,").data?.tags).toEqual(["payments", "mobile"]);
  expect(said("").data?.tags).toEqual([]);
  expect(said(undefined).data).toEqual({ teamId });
});

test("a tag is one line of 1 to 40 characters without a comma", () => {
  expect(said(["a".repeat(40)]).success).toBe(true);
  for (const tag of ["", "  ", "a".repeat(41), "a,b", "a\nb"]) expect(said([tag]).success, tag).toBe(false);
});

test("at most twenty tags, after repeated ones were left out", () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => `tag ${at}`);
  expect(said([...many(20), "TAG 0"]).data?.tags).toHaveLength(20);
  expect(said(many(21)).success).toBe(false);
});

test("whether others may ask is a yes or a no, and a word of a form", () => {
  const asked = (mayBeAsked: unknown) => updateTeamInput.safeParse({ teamId, mayBeAsked });
  expect([true, false, "true", "false"].map((given) => asked(given).data?.mayBeAsked)).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect(asked("perhaps").success).toBe(false);
  expect(asked(undefined).data).toEqual({ teamId });
});
