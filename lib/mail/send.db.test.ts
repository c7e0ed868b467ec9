import { afterAll, beforeAll, expect, test } from "vitest";
import { SMTPServer } from "smtp-server";
import { smallOrganisation } from "@/e2e/support/small-organisation";
import { acceptInvitation } from "@/lib/invitations/commands/accept-invitation";
import { createInvitation } from "@/lib/invitations/commands/create-invitation";

type Received = { readonly from: string; readonly to: readonly string[]; readonly text: string };

const received: Received[] = [];
let isFull = false;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, session, done) {
    let text = "";
    stream.on("data", (chunk: Buffer) => (text += chunk.toString("utf8")));
    stream.on("end", () => {
      const { mailFrom, rcptTo } = session.envelope;
      received.push({
        from: mailFrom === false ? "" : mailFrom.address,
        to: rcptTo.map(({ address }) => address),
        text,
      });
      done(isFull ? new Error("The mailbox is full.") : null);
    });
  },
});

// Before the first mail: the environment is read once.
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("The mail server has no port.");
  process.env["SMTP_URL"] = `smtp://127.0.0.1:${address.port}`;
});
afterAll(() => new Promise<void>((closed) => server.close(closed)));

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
