import { expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { db } from "./client";
import { orConflict } from "./conflict";

const account = () => db.account.create({ data: { email: "twice@example.test", name: "Twice" }, select: { id: true } });

test("a broken unique key is a conflict with the sentence of whoever wrote", async () => {
  await account();
  await expect(orConflict(account(), "That address is taken.")).rejects.toEqual(
    new AppError("conflict", "That address is taken."),
  );
});

test("any other failure passes through as it is", async () => {
  await expect(orConflict(Promise.reject(new Error("away")), "Taken.")).rejects.toThrow("away");
});
