// The words of the mail by which a coach learns that they are to run a team's voting.

import type { Mail } from "@/lib/mail/send";

type Asked = { readonly to: string; readonly lead: string; readonly team: string; readonly link: string };

/** A line break in a name would begin another header. */
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/** Plain text; names no vote and no count. */
export function coachMail({ to, lead, team, link }: Asked): Mail {
  return {
    to,
    subject: oneLine(`${lead} asks you to run the voting of ${team}`),
    text: [
      `${oneLine(lead)} asks you to run the voting of ${oneLine(team)} on Altimeter: start the meeting, reveal the votes and`,
      "settle what the team agrees. You have no vote yourself.",
      "",
      "It is here, and on your first page until the team publishes:",
      link,
      "",
      "Nobody sees a vote before the reveal; after it you see what the team sees of these votes.",
      "",
    ].join("\n"),
  };
}
