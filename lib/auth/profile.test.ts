import { expect, test } from "vitest";
import { profileOf } from "./profile";

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const idToken = (claims: object) => [part({ alg: "RS256" }), part(claims), "signature"].join(".");

const told = (profile: object) => () => Promise.resolve({ sub: "1", ...profile });

test("an ID token that says whether its address is verified is believed as it is", async () => {
  const claims = { sub: "1", email: "a@example.test", email_verified: true, name: "Name" };
  expect(await profileOf(idToken(claims), told({ email: "b@example.test" }))).toEqual(claims);
  const unverified = { ...claims, email_verified: false };
  expect(await profileOf(idToken(unverified), told({ ...claims, email_verified: true }))).toEqual(unverified);
});

test("else the userinfo endpoint is asked, and nothing of the token is mixed into its answer", async () => {
  const answer = { email: "b@example.test", email_verified: true };
  expect(await profileOf(idToken({ sub: "1" }), told(answer))).toEqual({ sub: "1", ...answer });
  const address = { sub: "1", email: "a@example.test" };
  expect(await profileOf(idToken(address), told({ email_verified: true }))).toEqual({ sub: "1", email_verified: true });
  expect(await profileOf(idToken(address), null)).toEqual(address);
});

test("an answer about somebody else is refused, and so is what is no token", async () => {
  await expect(profileOf(idToken({ sub: "1" }), told({ sub: "2" }))).rejects.toThrow(/somebody else/);
  await expect(profileOf("", null)).rejects.toThrow();
  await expect(profileOf(idToken({ email: "a@example.test" }), null)).rejects.toThrow();
});
