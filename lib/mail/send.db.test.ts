import { afterAll, beforeAll, expect, test } from "vitest";
import { mailServer } from "@/e2e/support/mail-server";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import { acceptInvitation } from "@/lib/invitations/commands/accept-invitation";
import { createInvitation } from "@/lib/invitations/commands/create-invitation";

let isFull = false;
const server = mailServer(() => isFull);
const { received } = server;

beforeAll(() => server.open());
afterAll(() => server.close());

/** A mail's text as a reader sees it: quoted-printable lines joined again. */
const readable = (text: string) =>
  text.replace(/=\r?\n/g, "").replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

test("an invitation is mailed to its address, with the link that opens it", async () => {
  const { owner, teamId } = await smallOrganisation();
  const wish = { email: "guest@example.test", role: "member", teamId } as const;
  const { mail, link, path } = await createInvitation({ ...owner, organisationName: "Two\r\nBcc: lines" }, wish);
  expect(mail).toBe("sent");
  const [letter] = received;
  expect(letter).toMatchObject({ from: "altimeter@localhost", to: ["guest@example.test"] });
  const text = readable(letter?.text ?? "");
  expect(text).toContain(link);
  expect(text).toContain("owner invites you to join the team Checkout of Two Bcc: lines on Altimeter");
  // A line break in a name begins no header of its own.
  expect(text).toMatch(/^Subject: owner invites you to Two Bcc: lines on Altimeter\r?$/m);
  expect(text).not.toMatch(/^Bcc:/m);
  const claims = await acceptInvitation({
    token: path.replace("/invite/", ""),
    name: "Guest",
    password: "a few words in a row",
  });
  expect(claims.organisationId).toBe(owner.organisationId);
});

test("a mail that is refused does not undo the invitation: its link is there to be handed over", async () => {
  const { owner } = await smallOrganisation();
  isFull = true;
  const { mail, state, link } = await createInvitation(owner, { email: "other@example.test", role: "member" });
  expect({ mail, state }).toEqual({ mail: "failed", state: "open" });
  expect(link).toMatch(/\/invite\/[\w-]{43}$/);
});
