import { expect, test } from "vitest";
import { refusal } from "@/e2e/support/viewers";
import { findViewerOfSession } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { createSetupLink, setUpOrganisation } from "./commands";
import { setUpInput } from "./input";
import { isSetupLinkOpen } from "./queries";

const wishes = (token: string, email: string) =>
  setUpInput.parse({
    token,
    organisation: "Example",
    name: "First owner",
    email,
    password: "a few words in a row",
    timeZone: "Europe/Berlin",
  });

async function newLink(): Promise<string> {
  const link = await createSetupLink();
  if (!link) throw new Error("No link: the installation is not empty.");
  return link.token;
}

// One story: an installation is empty only once.
test("the link makes one organisation with its first owner, once, and no link is made afterwards", async () => {
  const earlier = await newLink();
  const token = await newLink();
  expect(await isSetupLinkOpen(earlier)).toBe(false);
  expect(await isSetupLinkOpen(token)).toBe(true);
  expect(await db.setupLink.count({ where: { tokenHash: token } })).toBe(0);
  await expect(setUpOrganisation(wishes(earlier, "a@example.test"))).rejects.toEqual(refusal("not_found"));
  await expect(setUpOrganisation(wishes("unknown", "a@example.test"))).rejects.toEqual(refusal("not_found"));

  await db.setupLink.updateMany({ data: { expiresAt: new Date() } });
  expect(await isSetupLinkOpen(token)).toBe(false);
  await expect(setUpOrganisation(wishes(token, "a@example.test"))).rejects.toEqual(refusal("not_found"));

  const last = await newLink();
  const outcomes = await Promise.allSettled([
    setUpOrganisation(wishes(last, "first@example.test")),
    setUpOrganisation(wishes(last, "second@example.test")),
  ]);
  const claims = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? outcome.value : []));
  expect(claims).toHaveLength(1);
  const [session] = claims;
  expect(session && (await findViewerOfSession(session))).toMatchObject({
    role: "owner",
    organisationName: "Example",
    timeZone: "Europe/Berlin",
    demo: false,
  });
  expect(await db.unit.findMany({ select: { name: true, parentId: true } })).toEqual([
    { name: "Example", parentId: null },
  ]);
  expect(await db.model.count({ where: { key: "cdmm" } })).toBe(1);
  expect(await isSetupLinkOpen(last)).toBe(false);
  expect(await createSetupLink()).toBeNull();
});
