import { describe, expect, test } from "vitest";
import { placeAfterSignIn } from "./rules";

describe("where a sign-in leads", () => {
  test.each([
    ["/teams/1?model=cdmm#steps", "/teams/1?model=cdmm#steps"],
    ["/", "/"],
    [null, "/"],
    ["", "/"],
    ["https://evil.test/", "/"],
    ["//evil.test", "/"],
    ["/\\evil.test", "/"],
    ["/\t/evil.test", "/"],
    ["/.//evil.test", "/"],
    ["javascript:alert(1)", "/"],
    ["/sign-in?next=/sign-in", "/"],
    ["/api/auth/signout", "/"],
    ["/sign-internal", "/sign-internal"],
  ])("%j leads to %s", (asked, place) => expect(placeAfterSignIn(asked)).toBe(place));
});
