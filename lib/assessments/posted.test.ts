import { expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { addressWith, isOfAnother, practicesIn, saveScreenOf } from "./posted";

/** A form in which each of these practices was chosen to be half so. */
function formOf(...practices: readonly string[]): FormData {
  const form = new FormData();
  for (const practice of practices) {
    form.append(`revision:${practice}`, "0");
    form.set(`choice:${practice}`, "50");
  }
  return form;
}

const nothing = () => undefined;

test("a practice that a form names many times is asked once", () => {
  expect(practicesIn(formOf("DA-1a", "DA-1b", "DA-1a", "DA-1a"))).toEqual(["DA-1a", "DA-1b"]);
});

test("a screen is saved one answer after the other, and names those that somebody else overtook", async () => {
  let going = 0;
  const saved: string[] = [];
  const { overtaken } = await saveScreenOf(formOf("DA-1a", "DA-1b", "DA-2a"), nothing, async ({ practice }) => {
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
  const saving = saveScreenOf(formOf("DA-1a", "none", "none either"), nothing, ({ practice }) => {
    tried.push(practice);
    return practice === "none" ? Promise.reject(new AppError("not_found", "No such practice.")) : Promise.resolve();
  });
  await expect(saving).rejects.toMatchObject({ code: "not_found" });
  expect(tried).toEqual(["DA-1a", "none"]);
});

test("a button says its practice in one word beside the note; what lacks a reason is named, and nothing is no row", async () => {
  const form = formOf("DA-1a", "DA-1b", "DA-2a", "DA-2b");
  form.set("note:DA-1a", "Only in the shop");
  form.set("choice:DA-1b", "not_applicable");
  form.delete("choice:DA-2a");
  form.delete("choice:DA-2b");
  form.set("note:DA-2b", "We will ask");
  const saved: unknown[] = [];
  const unsaved = await saveScreenOf(
    form,
    (practice) => (practice === "DA-1a" ? { state: "unanswered" } : undefined),
    (said) => Promise.resolve(saved.push(said)),
  );
  expect(saved).toEqual([
    { practice: "DA-1a", revision: 0, state: "unanswered", note: "Only in the shop", signed: false },
    { practice: "DA-2b", revision: 0, state: "unanswered", note: "We will ask", signed: false },
  ]);
  expect(unsaved).toEqual({ overtaken: [], unreasoned: ["DA-1b"] });
  expect(addressWith("/assessments/a?category=design", { ...unsaved, overtaken: ["DA-2a=50"] })).toBe(
    "/assessments/a?category=design&overtaken=DA-2a%3D50&unreasoned=DA-1b",
  );
});

test("a screen that names its person is nobody else's", () => {
  const form = formOf("DA-1a");
  expect(isOfAnother(form, "a")).toBe(false);
  form.set("person", "a");
  expect([isOfAnother(form, "a"), isOfAnother(form, "b")]).toEqual([false, true]);
});
