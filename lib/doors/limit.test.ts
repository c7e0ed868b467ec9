import { expect, test } from "vitest";
import { Refusal } from "./body";
import { countGuestForm, countRequest } from "./limit";

test("a person makes 500 requests a second, and then is told when to come back; others are not held up", async () => {
  for (let request = 0; request < 500; request += 1) await countRequest("somebody");
  const refused: unknown = await countRequest("somebody").catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refusal);
  const response = refused instanceof Refusal ? refused.response : Response.error();
  expect(response.status).toBe(429);
  expect(response.headers.get("Retry-After")).toBe("1");
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  await expect(countRequest("somebody else")).resolves.toBeUndefined();
});

test("a guest posts five forms a second, and then is asked to try again", async () => {
  for (let form = 0; form < 5; form += 1) await countGuestForm("a guest");
  await expect(countGuestForm("a guest")).rejects.toMatchObject({ code: "conflict" });
  await expect(countGuestForm("another guest")).resolves.toBeUndefined();
});
