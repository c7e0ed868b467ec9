import { afterAll, beforeAll, expect, test } from "vitest";
import { mailServer } from "@/e2e/support/mail-server";
import { votingTeam } from "@/e2e/support/voting-team";
import { db } from "@/lib/db/client";
import { inviteCoach } from "./commands/invite-coach";

const server = mailServer(() => false);
beforeAll(() => server.open());
afterAll(() => server.close());

test("a coach is told by mail whose voting they are to run, and where; once, and nothing of what is voted", async () => {
  const { lead, stranger, member, vote, assessmentId } = await votingTeam("named", ["design"]);
  await vote(member, "DA-1a", { value: 50, note: "Not for the coach." });
  const { email } = await db.person.findFirstOrThrow({ where: { id: stranger.personId }, select: { email: true } });
  await inviteCoach({ ...lead, name: "Lead\r\nBcc: everybody" }, { assessmentId, email });
  await inviteCoach(lead, { assessmentId, email });
  expect(server.received).toHaveLength(1);
  const [letter] = server.received;
  const text = (letter?.text ?? "").replace(/=\r?\n/g, "");
  expect(letter).toMatchObject({ to: [email] });
  expect(text).toContain(`/assessments/${assessmentId}/discussion`);
  expect(text).toMatch(/^Subject: Lead Bcc: everybody asks you to run the voting of Checkout\r?$/m);
  expect(text).not.toMatch(/^Bcc:|Not for the coach/m);
});
