import { expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { practicesIn, savedOneByOne } from "./posted";

/** A form in which each of these practices was chosen to be half so. */
function formOf(...practices: readonly string[]): FormData {
  const form = new FormData();
  for (const practice of practices) {
    form.append(`revision:${practice}`, "0");
    form.set(`choice:${practice}`, "50");
  }
  return form;
}

test("a practice that a form names many times is asked once", () => {
  expect(practicesIn(formOf("DA-1a", "DA-1b", "DA-1a", "DA-1a"))).toEqual(["DA-1a", "DA-1b"]);
});

test("a screen is saved one answer after the other, and names those that somebody else overtook", async () => {
  let going = 0;
  const saved: string[] = [];
  const overtaken = await savedOneByOne(formOf("DA-1a", "DA-1b", "DA-2a"), async (practice) => {
    going += 1;
    expect(going).toBe(1);
    await Promise.resolve();
    going -= 1;
    if (practice === "DA-1b") throw new AppError("conflict", "Somebody else was faster.");
    saved.push(practice);
  });
  expect(saved).toEqual(["DA-1a", "DA-2a"]);
  expect(overtaken).toEqual(["DA-1b=50"]);
});

test("a practice that does not exist ends the form: whatever it names besides is not tried", async () => {
  const tried: string[] = [];
  const saving = savedOneByOne(formOf("DA-1a", "none", "none either"), (practice) => {
    tried.push(practice);
    return practice === "none" ? Promise.reject(new AppError("not_found", "No such practice.")) : Promise.resolve();
  });
  await expect(saving).rejects.toMatchObject({ code: "not_found" });
  expect(tried).toEqual(["DA-1a", "none"]);
});
